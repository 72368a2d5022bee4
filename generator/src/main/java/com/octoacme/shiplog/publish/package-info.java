/** Writing a folder so that a reader never sees half of it. */
@NullMarked
package com.octoacme.shiplog.publish;

import org.jspecify.annotations.NullMarked;
