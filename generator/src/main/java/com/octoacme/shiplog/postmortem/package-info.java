/**
 * What a post-mortem states about times, durations, severity and action items: read once, for lint
 * and model alike.
 */
@NullMarked
package com.octoacme.shiplog.postmortem;

import org.jspecify.annotations.NullMarked;
