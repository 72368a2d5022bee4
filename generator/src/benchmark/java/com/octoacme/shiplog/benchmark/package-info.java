/** Measures the history scan; not part of the product, and not of the default build. */
@NullMarked
package com.octoacme.shiplog.benchmark;

import org.jspecify.annotations.NullMarked;
