/**
 * Plain text: positions, escaping for logs, names that match, path patterns. Depends on nothing.
 */
@NullMarked
package com.octoacme.shiplog.text;

import org.jspecify.annotations.NullMarked;
