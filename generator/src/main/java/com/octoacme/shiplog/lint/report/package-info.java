/** One class for each format in which findings are told. */
@NullMarked
package com.octoacme.shiplog.lint.report;

import org.jspecify.annotations.NullMarked;
