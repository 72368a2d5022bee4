/** One class for each rule. */
@NullMarked
package com.octoacme.shiplog.lint.rule;

import org.jspecify.annotations.NullMarked;
