package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.PublishSettings;
import java.nio.file.Path;

/**
 * Where a run publishes from and to.
 *
 * @param repository the root of the sources' repository; only its remotes and commits are read
 * @param cache folder that is the publisher's own
 * @param logins asked once it is known which host the remote is on
 */
public record PublishPlace(Path repository, Path cache, PublishSettings settings, Logins logins) {}
