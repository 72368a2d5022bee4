/** Files, revisions and tags of a repository, whatever keeps them. */
@NullMarked
package com.octoacme.shiplog.source;

import org.jspecify.annotations.NullMarked;
