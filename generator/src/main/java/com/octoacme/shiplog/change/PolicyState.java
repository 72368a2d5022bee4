package com.octoacme.shiplog.change;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Snapshot;

/**
 * By what documents are judged in one state of a repository.
 *
 * @param configurationPath where the configuration is, or would be
 */
public record PolicyState(
    Snapshot snapshot,
    Listing listing,
    String configurationPath,
    Configuration configuration,
    Baseline baseline) {}
