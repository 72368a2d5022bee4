/** Releases, their notes, versions and checklists. */
@NullMarked
package com.octoacme.shiplog.release;

import org.jspecify.annotations.NullMarked;
