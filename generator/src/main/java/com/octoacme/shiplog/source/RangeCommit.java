package com.octoacme.shiplog.source;

/**
 * A commit of a range, with what is needed to write notes of it.
 *
 * @param body its message without the first line
 * @param patch an id of what it changes, the same for a cherry-pick; empty for a merge and where it
 *     was not worked out
 */
public record RangeCommit(Commit commit, String body, String patch) {}
