/** Findings, and the linter that collects them. */
@NullMarked
package com.octoacme.shiplog.lint;

import org.jspecify.annotations.NullMarked;
