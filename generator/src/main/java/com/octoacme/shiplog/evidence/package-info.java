/** What git recorded about releases and incidents, for somebody who has to check it. */
@NullMarked
package com.octoacme.shiplog.evidence;

import org.jspecify.annotations.NullMarked;
