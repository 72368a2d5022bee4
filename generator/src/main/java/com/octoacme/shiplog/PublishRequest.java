package com.octoacme.shiplog;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.publish.Logins;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to publish, and where.
 *
 * @param to laid over the configuration's {@code publish}
 * @param outputDirectory below which the site is generated and the publisher has its cache
 * @param site a finished site; one is generated unless set
 * @param artifact where the whole branch is written as plain files, in place of a push
 * @param olderAllowed whether the branch may go back to an older state of the sources
 */
public record PublishRequest(
    Parameters to,
    Path outputDirectory,
    Logins logins,
    Optional<Path> site,
    Optional<Path> artifact,
    boolean dryRun,
    boolean olderAllowed) {}
