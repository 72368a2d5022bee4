/** Action items and their states. */
@NullMarked
package com.octoacme.shiplog.action;

import org.jspecify.annotations.NullMarked;
