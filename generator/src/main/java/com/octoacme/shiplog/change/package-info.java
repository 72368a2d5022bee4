/** What a change brings: the base it is compared with, the documents it touches, what is new. */
@NullMarked
package com.octoacme.shiplog.change;

import org.jspecify.annotations.NullMarked;
