/** The theme host: JBake template engines over an in-memory content store. */
@NullMarked
package com.octoacme.shiplog.site.render.jbake;

import org.jspecify.annotations.NullMarked;
