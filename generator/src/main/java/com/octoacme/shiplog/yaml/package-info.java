/** The one adapter to the YAML library: text nodes with positions, under limits. */
@NullMarked
package com.octoacme.shiplog.yaml;

import org.jspecify.annotations.NullMarked;
