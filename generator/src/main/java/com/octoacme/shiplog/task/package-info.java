/** What happened to the tasks of a document: when each came, was ticked, re-opened, removed. */
@NullMarked
package com.octoacme.shiplog.task;

import org.jspecify.annotations.NullMarked;
