/** HTML that documents bring along: its tags, which of them do no harm, and a sanitizer. */
@NullMarked
package com.octoacme.shiplog.document.html;

import org.jspecify.annotations.NullMarked;
