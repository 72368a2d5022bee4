package com.octoacme.shiplog;

/**
 * Release notes to draft.
 *
 * @param release the version
 * @param firstParent whether each merge into the main line is one change
 */
public record DraftRequest(String release, boolean firstParent) {}
