/**
 * Finds keys, tokens and passwords in texts, by the published formats of the services they open.
 */
@NullMarked
package com.octoacme.shiplog.secret;

import org.jspecify.annotations.NullMarked;
