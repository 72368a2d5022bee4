/** The search index: terms of all documents in small files that a page loads as it needs them. */
@NullMarked
package com.octoacme.shiplog.site.search;

import org.jspecify.annotations.NullMarked;
