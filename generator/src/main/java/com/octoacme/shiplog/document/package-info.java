/** A Markdown document as a tree of sections and blocks, each with its place in the text. */
@NullMarked
package com.octoacme.shiplog.document;

import org.jspecify.annotations.NullMarked;
