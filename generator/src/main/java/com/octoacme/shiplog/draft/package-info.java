/** Release notes made of commits. */
@NullMarked
package com.octoacme.shiplog.draft;

import org.jspecify.annotations.NullMarked;
