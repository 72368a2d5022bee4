package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.lint.report.CommandForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to open, and how to speak about it.
 *
 * @param directory inside the repository
 * @param commands how a goal is written in messages, so that it runs as shown
 * @param projectTitle of the Maven project, used where the configuration has no title
 * @param projectUrl address of the Maven project's site, relative to Shiplog's, where there is one
 * @param environment of the run, which tells the build server
 */
public record ShiplogRequest(
    Path directory,
    Overrides overrides,
    CommandForm commands,
    Optional<String> projectTitle,
    Optional<String> projectUrl,
    Environment environment) {}
