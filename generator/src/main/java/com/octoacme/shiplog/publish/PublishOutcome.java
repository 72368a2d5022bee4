package com.octoacme.shiplog.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a branch.
 *
 * @param commit the branch's new tip, or the one it still has
 * @param plan what changed or would; empty if the branch was left as it is
 * @param summary one sentence
 */
public record PublishOutcome(
    Result result, Optional<String> commit, Optional<BranchPlan> plan, String summary) {
  private static final int SHOWN = 10;

  /** How it ended. */
  public enum Result {
    /** The branch has a new commit. */
    PUBLISHED,
    /** The branch holds the same already. */
    UNCHANGED,
    /** The branch shows a newer state of the sources. */
    OLDER,
    /** A dry run: nothing was sent. */
    PLANNED,
    /** Written to a folder: nothing was sent. */
    EXPORTED,
    /** The documents hold what must not get out: nothing was sent. */
    REFUSED
  }

  /** The differences in words, a line each; long lists are cut, with the number of the rest. */
  public List<String> lines() {
    return plan.map(PublishOutcome::lines).orElse(List.of());
  }

  private static List<String> lines(BranchPlan plan) {
    List<String> lines = new ArrayList<>();
    describe("add", plan.added(), lines);
    describe("change", plan.changed(), lines);
    describe("remove", plan.removed(), lines);
    lines.add("stay  " + plan.untouched() + " files");
    return List.copyOf(lines);
  }

  private static void describe(String verb, List<String> paths, List<String> lines) {
    paths.stream().limit(SHOWN).forEach(path -> lines.add(verb + " " + path));
    if (paths.size() > SHOWN) {
      lines.add(verb + " " + (paths.size() - SHOWN) + " more");
    }
  }
}
