/** The goals: parameters, one call, one translation of failure. */
@NullMarked
package com.octoacme.shiplog.maven;

import org.jspecify.annotations.NullMarked;
