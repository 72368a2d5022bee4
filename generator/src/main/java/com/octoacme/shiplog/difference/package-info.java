/** What changed between two texts, line by line and word by word. */
@NullMarked
package com.octoacme.shiplog.difference;

import org.jspecify.annotations.NullMarked;
