/**
 * The one door: {@link com.octoacme.shiplog.Shiplog} opens a repository, lints it and generates.
 */
@NullMarked
package com.octoacme.shiplog;

import org.jspecify.annotations.NullMarked;
