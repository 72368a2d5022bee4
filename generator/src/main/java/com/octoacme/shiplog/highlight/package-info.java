/** Code in fences, cut into the parts that a style sheet colours. */
@NullMarked
package com.octoacme.shiplog.highlight;

import org.jspecify.annotations.NullMarked;
