/** What a template asks of a document: the schema, derived from the Markdown authors start from. */
@NullMarked
package com.octoacme.shiplog.template;

import org.jspecify.annotations.NullMarked;
