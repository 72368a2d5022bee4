/**
 * All documents of one run with their ids, templates and histories: what lint and model both read.
 */
@NullMarked
package com.octoacme.shiplog.logbook;

import org.jspecify.annotations.NullMarked;
