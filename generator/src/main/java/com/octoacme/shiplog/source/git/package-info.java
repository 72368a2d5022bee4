/** The one adapter to JGit: trees, the working tree, and the history scan. */
@NullMarked
package com.octoacme.shiplog.source.git;

import org.jspecify.annotations.NullMarked;
