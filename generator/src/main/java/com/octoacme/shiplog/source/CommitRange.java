package com.octoacme.shiplog.source;

import java.util.Set;

/**
 * Commits that lead to one commit and to none of some others: a difference of sets, which does not
 * depend on the order of merges.
 *
 * @param to full commit id
 * @param without full commit ids
 * @param firstParent whether only the main line counts: each merge as one change
 */
public record CommitRange(String to, Set<String> without, boolean firstParent) {
  public CommitRange {
    without = Set.copyOf(without);
  }
}
