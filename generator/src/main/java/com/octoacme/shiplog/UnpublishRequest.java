package com.octoacme.shiplog;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.publish.Logins;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to take off a branch.
 *
 * @param to laid over the configuration's {@code publish}; must name the folder
 * @param outputDirectory below which the publisher has its cache
 * @param olderThan such as {@code 30d}: everything below the folder that is older goes, by the date
 *     of its source commit
 */
public record UnpublishRequest(
    Parameters to,
    Path outputDirectory,
    Logins logins,
    Optional<String> olderThan,
    boolean dryRun) {}
