/** The site plan: every page, address and link as pure data, before anything is rendered. */
@NullMarked
package com.octoacme.shiplog.site;

import org.jspecify.annotations.NullMarked;
