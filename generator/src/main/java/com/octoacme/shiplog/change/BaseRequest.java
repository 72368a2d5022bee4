package com.octoacme.shiplog.change;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.NewOnly;
import java.util.Optional;

/**
 * What is known about the base before the repository is asked.
 *
 * @param base what the user named
 * @param environment of the run
 */
public record BaseRequest(Optional<String> base, NewOnly newOnly, Environment environment) {}
