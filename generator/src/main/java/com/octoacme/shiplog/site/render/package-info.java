/** Pages of a plan turned into files. */
@NullMarked
package com.octoacme.shiplog.site.render;

import org.jspecify.annotations.NullMarked;
