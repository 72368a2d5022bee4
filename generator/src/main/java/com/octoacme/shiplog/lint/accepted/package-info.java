/**
 * Findings that people accepted: by a comment in the document, or all at once in the baseline file.
 */
@NullMarked
package com.octoacme.shiplog.lint.accepted;

import org.jspecify.annotations.NullMarked;
