/** Versions that order, and the tag names that state them. */
@NullMarked
package com.octoacme.shiplog.version;

import org.jspecify.annotations.NullMarked;
