/** Whether a release is ready, and whether it may be announced. */
@NullMarked
package com.octoacme.shiplog.gate;

import org.jspecify.annotations.NullMarked;
