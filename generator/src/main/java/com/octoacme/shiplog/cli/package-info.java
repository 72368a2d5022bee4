/** The runnable jar: the goals without Maven, for hooks, editors and other repositories. */
@NullMarked
package com.octoacme.shiplog.cli;

import org.jspecify.annotations.NullMarked;
