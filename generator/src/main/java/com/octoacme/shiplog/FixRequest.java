package com.octoacme.shiplog;

import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.lint.Finding.Fix;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to mend.
 *
 * @param scaffold whether the template's text is inserted for what is missing
 * @param unsafe whether what may not be meant is done as well
 * @param dryRun whether the change is only shown
 * @param subject which documents; a typed text is not written, but given back
 */
public record FixRequest(boolean scaffold, boolean unsafe, boolean dryRun, Subject subject) {
  /** All documents. */
  public FixRequest(boolean scaffold, boolean unsafe, boolean dryRun) {
    this(scaffold, unsafe, dryRun, Subject.ALL);
  }

  Set<Fix> allowed() {
    Set<Fix> allowed = EnumSet.of(Fix.SAFE);
    if (scaffold) {
      allowed.add(Fix.SCAFFOLD);
    }
    if (unsafe) {
      allowed.add(Fix.UNSAFE);
    }
    return allowed;
  }
}
