/**
 * What a team sets: {@code shiplog.yaml} as immutable values, and the failure of a broken set-up.
 */
@NullMarked
package com.octoacme.shiplog.config;

import org.jspecify.annotations.NullMarked;
