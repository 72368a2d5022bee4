/**
 * Deployment checklists: their items, what was stated and recorded of each, and when it was due.
 */
@NullMarked
package com.octoacme.shiplog.checklist;

import org.jspecify.annotations.NullMarked;
