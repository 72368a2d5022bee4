/** The one adapter to the JSON library: values in, deterministic text out. */
@NullMarked
package com.octoacme.shiplog.json;

import org.jspecify.annotations.NullMarked;
