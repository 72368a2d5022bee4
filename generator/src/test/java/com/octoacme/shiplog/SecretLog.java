package com.octoacme.shiplog;

import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.charset.StandardCharsets;

/**
 * A log with a secret in each place that can be thought of: each is a word that begins with {@code
 * zqx} and is named after its place.
 */
final class SecretLog {
  private final GitFixture git;

  private SecretLog(GitFixture git) {
    this.git = git;
  }

  /**
   * Writes all of it, and checks it out.
   *
   * @param configuration what {@code shiplog.yaml} says besides where the documents are
   */
  static void write(GitFixture git, String configuration) {
    new SecretLog(git).write(configuration);
  }

  private void write(String configuration) {
    git.commit("Configure")
        .at("2026-10-01T10:00:00Z")
        .file("shiplog.yaml", configuration + sources())
        .file("content/releases/1.1.0.md", "# Release 1.1.0\n\nSecond.\n")
        .done();
    writeReleases();
    writeIncidents();
    writeThePast();
    writeWhatIsNotADocument();
    git.checkOutFiles();
  }

  static String sources() {
    return """
        url: https://example.org/log/
        sources:
          - { kind: incident, template: templates/incident.md }
          - { kind: release, include: [ "content/releases/*.md" ] }
          - { kind: release, include: [ CHANGELOG.md ], split: heading }
          - { kind: checklist }
          - { kind: guide }
        """;
  }

  static String incident(String title, String... more) {
    return String.join(
            "\n",
            "# Incident: " + title,
            "",
            "- **Date**: 2026-11-02",
            "- **Severity**: High",
            "- **Duration**: 2026-11-02 14:05 → 15:10 UTC",
            "- **Impact**: All tenants saw wrong prices",
            "",
            "## Root Cause",
            "",
            "The key omitted the tenant.",
            "",
            String.join("\n", more))
        + "\n";
  }

  /** A post-mortem of which all is internal. */
  private static String secretIncident() {
    return """
        ---
        audience: internal
        id: zqxid
        title: Zqxtitle of it
        components: zqxcomponent
        ---
        # Incident: zqxheading

        - **Date**: 2026-11-03
        - **Severity**: zqxseverity
        - **Duration**: 2026-11-03 14:05 → 15:10 UTC
        - **Impact**: zqximpact
        - **Caused by**: 1.0.0
        - **Fixed in**: 1.1.0
        - **Rolled back**: 1.0.0

        ## Timeline

        All times in UTC.

        - 14:05: zqxtimeline
        - 15:10: Better

        ## Root Cause

        A zqxfootnote[^1], a [zqxlink][zqxref] and a picture: ![zqxalt](zqxpicture.png)

            zqxcode

        [zqxref]: https://example.org/zqxaddress
        [^1]: zqxdefinition

        ## Action Items

        - [ ] Do the zqxaction - Owner: zqxowner - Due: 2026-11-20
        - [ ] n/a: zqxreason
        """;
  }

  private static String partlySecret() {
    return incident(
        "Queue",
        "A free line with <!-- internal --> zqxinline <!-- /internal --> a hole.",
        "",
        "| Who | What |",
        "| --- | --- |",
        "| Ops | <!-- internal --> zqxcell <!-- /internal --> shown |",
        "",
        "- one",
        "- <!-- internal --> zqxitem <!-- /internal --> two",
        "",
        "A [reference][label] and a note[^note].",
        "",
        "<!-- internal -->",
        "[label]: https://example.org/zqxtarget \"zqxhover\"",
        "",
        "[^note]: zqxnotetext",
        "",
        "<!-- shiplog-disable missing-section -- zqxaccepted -->",
        "",
        "    zqxindented",
        "<!-- /internal -->",
        "",
        "## Zqxsection",
        "",
        "<!-- internal -->",
        "",
        "- **Affected users**: zqxfield",
        "",
        "### Zqxbelow",
        "",
        "```",
        "zqxfence",
        "```",
        "",
        "## Action Items",
        "",
        "- [ ] Warm the cache - Owner: Ines - Due: 2026-12-24",
        "<!-- internal -->",
        "- [ ] Call the zqxlawyer - Owner: zqxboss - Due: 2026-11-11",
        "- [ ] Skip it - n/a: zqxskipped",
        "<!-- /internal -->",
        "",
        "## Lessons Learned",
        "",
        "The rest is silence. <!-- internal --> zqxrest",
        "",
        "zqxend");
  }

  private void commit(String at, String path, String text) {
    git.commit("Write").at(at).file(path, text).done();
  }

  private void writeIncidents() {
    commit("2026-11-03T16:00:00Z", "content/incidents/2026-11-03-zqxfile.md", secretIncident());
    git.commit("Add a picture").file("content/incidents/zqxpicture.png", new byte[] {1}).done();
    commit("2026-11-04T16:00:00Z", "content/incidents/INC-2.md", partlySecret());
    commit(
        "2026-11-05T16:00:00Z",
        "content/incidents/INC-3.md",
        incident("Links", "See [it](2026-11-03-zqxfile.md)."));
  }

  private void writeThePast() {
    String was = "---\naudience: internal\n---\n" + incident("Renamed zqxolder");
    commit("2026-11-06T10:00:00Z", "content/incidents/INC-40-zqxoldname.md", was);
    git.commit("Rename and publish")
        .at("2026-11-07T10:00:00Z")
        .rename(
            "content/incidents/INC-40-zqxoldname.md",
            "content/incidents/INC-41.md",
            was.replace("audience: internal", "audience: public").replace(" zqxolder", ""))
        .done();
    String gone = "---\naudience: internal\n---\n" + incident("Gone zqxgone");
    commit("2026-11-08T10:00:00Z", "content/incidents/INC-42-zqxgonename.md", gone);
    git.commit("Delete").delete("content/incidents/INC-42-zqxgonename.md").done();
    String hidden =
        "## Action Items\n\n<!-- internal -->\n- [ ] Pay zqxransom - Owner: Ines\n<!-- /internal -->";
    commit("2026-11-09T10:00:00Z", "content/incidents/INC-43.md", incident("Cleaned", hidden));
    commit("2026-11-09T11:00:00Z", "content/incidents/INC-43.md", incident("Cleaned"));
  }

  private void writeReleases() {
    String notes = "# Release 1.0.0\n\n- **Date**: 2026-11-01\n\n## Summary\n\nFirst.\n";
    String part = "\n<!-- internal -->\n\nzqxerratum\n\n- [x] zqxtick\n\n<!-- /internal -->\n";
    commit("2026-11-01T10:00:00Z", "content/releases/1.0.0.md", notes + part);
    git.annotatedTag("v1.0.0", "2026-11-01T12:00:00Z");
    commit(
        "2026-11-02T10:00:00Z",
        "content/releases/1.0.0.md",
        notes + part.replace("zqxerratum", "zqxerratum zqxedited"));
    commit(
        "2026-11-02T11:00:00Z",
        "content/releases/9.9.9-zqxrelease.md",
        "---\naudience: [internal]\n---\n# Release 9.9.9 zqxreleasetitle\n\nzqxnotes\n");
    commit(
        "2026-11-02T12:00:00Z",
        "CHANGELOG.md",
        """
        # Changelog

        ## [3.1.0] - 2026-11-12

        Public words.

        ## [3.0.0] - 2026-11-11

        <!-- internal -->

        zqxchange

        ## [2.0.0] - 2026-11-10

        Old words. <!-- internal -->

        zqxunclosed

        ## [1.9.0-zqxversion] - 2026-11-09

        zqxlast
        """);
  }

  private void writeWhatIsNotADocument() {
    git.commit("Write")
        .file(
            "content/incidents/INC-50-zqxlatin.md",
            "---\naudience: internal\n---\n# \u00e4 zqxbytes\n"
                .getBytes(StandardCharsets.ISO_8859_1))
        .done();
    commit(
        "2026-11-10T10:00:00Z",
        "content/incidents/INC-51-zqxyaml.md",
        "---\naudience: internal\nowner: [zqxbroken\n---\n" + incident("zqxfaulty"));
    commit(
        "2026-11-10T11:00:00Z",
        "content/incidents/INC-52 zqxunmatched.markdown",
        "---\naudience: internal\n---\n# zqxother\n");
    commit(
        "2026-11-10T12:00:00Z",
        "content/checklists/zqxchecklist.md",
        "---\naudience: internal\n---\n# Checklist zqxlist\n\n- [x] zqxcheck\n");
    commit(
        "2026-11-10T13:00:00Z",
        "content/guides/zqxguide.md",
        "---\nAudience: Internal\n---\n# Guide zqxguidetitle\n\nzqxguidetext\n");
    commit(
        "2026-11-10T14:00:00Z",
        "templates/incident.md",
        """
        # Incident: <title>

        - **Severity**: High | Low

        ## Root Cause

        ## Zqxasked

        <!-- internal -->

        zqxtemplate
        """);
  }
}
