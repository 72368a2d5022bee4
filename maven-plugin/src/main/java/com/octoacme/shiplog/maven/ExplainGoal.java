package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Explains a rule of {@code lint}: what it reports, why, and how to mend it. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainGoal extends ShiplogGoal {
  /** The id of the rule, such as {@code missing-section}; all rules are listed unless set. */
  @Parameter(property = "shiplog.rule", defaultValue = "")
  String rule = "";

  /** Skips this goal. */
  @Parameter(property = "shiplog.explain.skip", defaultValue = "false")
  boolean skipExplain;

  @Override
  boolean skipsThisGoal() {
    return skipExplain;
  }

  @Override
  void run() {
    Shiplog.explain(rule).forEach(console()::info);
  }
}
