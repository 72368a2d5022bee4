package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site is planned from.
 *
 * @param title used where the configuration has none
 * @param projectUrl address of the Maven project's site relative to this one, where there is one
 * @param repositoryUrl web page of the repository, used where the configuration has none
 * @param exemptions all that is accepted or left out, by path and line
 * @param rules all rules, for their pages
 * @param leadTimes of commits, by the tag that was the first to hold them
 * @param version of Shiplog
 */
public record SiteRequest(
    Logbook logbook,
    List<Finding> findings,
    List<Exemption> exemptions,
    List<RuleDescription> rules,
    AsOf asOf,
    String title,
    Optional<String> projectUrl,
    Optional<String> repositoryUrl,
    Map<String, List<Duration>> leadTimes,
    String version) {
  public SiteRequest {
    findings = List.copyOf(findings);
    exemptions = List.copyOf(exemptions);
    rules = List.copyOf(rules);
  }
}
