/** Incidents and what their post-mortems say. */
@NullMarked
package com.octoacme.shiplog.incident;

import org.jspecify.annotations.NullMarked;
