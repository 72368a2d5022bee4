/** The one adapter to commonmark: reads documents and renders them to HTML. */
@NullMarked
package com.octoacme.shiplog.document.markdown;

import org.jspecify.annotations.NullMarked;
