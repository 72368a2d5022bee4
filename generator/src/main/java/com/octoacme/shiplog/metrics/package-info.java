/** Figures over all releases and incidents, each with what it was counted from. */
@NullMarked
package com.octoacme.shiplog.metrics;

import org.jspecify.annotations.NullMarked;
