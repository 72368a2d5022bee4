/** Mends documents by the edits that findings carry, without touching anything else. */
@NullMarked
package com.octoacme.shiplog.fix;

import org.jspecify.annotations.NullMarked;
