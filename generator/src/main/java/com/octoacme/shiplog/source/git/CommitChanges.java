package com.octoacme.shiplog.source.git;

import java.util.List;

/**
 * What one commit did to documents.
 *
 * @param landed paths that came to the mainline by it
 * @param left paths that went from the mainline by it
 */
record CommitChanges(
    CommitFacts commit, List<Change> changes, List<String> landed, List<String> left) {}
