/** The live server for authors: pages in memory, on this machine only, reloaded as files change. */
@NullMarked
package com.octoacme.shiplog.preview;

import org.jspecify.annotations.NullMarked;
