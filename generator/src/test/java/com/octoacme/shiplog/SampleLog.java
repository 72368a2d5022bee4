package com.octoacme.shiplog;

import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;

/** A small log with something of every kind; all of it is made up for tests. */
final class SampleLog {
  private SampleLog() {}

  static GitFixture write(Path folder) {
    GitFixture git = GitFixture.create(folder);
    git.commit("Settle the log")
        .at("2026-01-05T10:00:00Z")
        .by("Ada Example")
        .file(
            "shiplog.yaml",
            """
            title: Example log
            url: https://log.example/
            site: { repository-url: https://forge.example/team/log }
            """)
        .file("content/guides/how-we-release.md", guide())
        .done();
    for (int i = 0; i < 4; i++) {
      release(git, i);
    }
    git.commit("Write up the stampede")
        .at("2026-05-20T10:00:00Z")
        .by("Lin Example")
        .file("content/incidents/INC-7-cache-stampede.md", incident("INC-7", "Cache stampede"))
        .done();
    git.commit("Write up the outage")
        .at("2026-06-20T10:00:00Z")
        .by("Ada Example")
        .file("content/incidents/INC-8-mail.md", incident("INC-8", "Mail stood still"))
        .file("content/checklists/1.4.0.md", checklist())
        .done();
    git.commit("Tick an action")
        .at("2026-06-28T10:00:00Z")
        .by("Lin Example")
        .file(
            "content/incidents/INC-8-mail.md",
            incident("INC-8", "Mail stood still").replaceFirst("- \\[ \\]", "- [x]"))
        .done();
    return git;
  }

  /** The same, and what makes the other kinds of pages: renames, deletions, exceptions. */
  static GitFixture writeWithEveryKindOfPage(Path folder) {
    GitFixture git = write(folder);
    git.commit("Write up a drill, and skip a check")
        .at("2026-07-01T10:00:00Z")
        .by("Ada Example")
        .file("content/incidents/INC-9-drill.md", incident("INC-9", "A drill"))
        .file(
            "content/checklists/1.4.0.md",
            checklist() + "- [ ] Back up the data - n/a: there is none\n")
        .done();
    git.commit("Withdraw the drill, and name the guide by its reader")
        .at("2026-07-02T10:00:00Z")
        .by("Lin Example")
        .delete("content/incidents/INC-9-drill.md")
        .rename("content/guides/how-we-release.md", "content/guides/for-release-managers.md")
        .done();
    return git;
  }

  private static void release(GitFixture git, int number) {
    String version = "1." + number + ".0";
    git.commit("Release " + version)
        .at("2026-0" + (number + 2) + "-10T10:00:00Z")
        .by("Ada Example")
        .file("content/releases/" + version + ".md", notes(version, number))
        .done();
    git.tag("v" + version);
  }

  private static String notes(String version, int number) {
    return """
    # Release %s

    - **Date**: 2026-0%d-10
    - **Type**: Minor
    - **Components**: gateway, queue

    ## Summary

    Deploys are faster, and the café menu loads: see [the guide](../guides/how-we-release.md).

    ## Notable changes

    - The queue keeps its order.
    - `gateway` retries three times.

    ## Migration steps

    None.

    ## Known issues

    None known.

    ## Deployment Checklist

    - [x] Deploy to staging and run smoke tests
    - [x] Deploy to production
    - [%s] Announce release to stakeholders and support
    """
        .formatted(version, number + 2, number == 3 ? " " : "x");
  }

  static String incident(String id, String title) {
    return """
    # Incident: %s

    - **Date**: 2026-05-18
    - **Severity**: High
    - **Duration**: 14:05 → 15:10
    - **Impact**: 1,200 users saw old prices. Ticket %s.
    - **Components**: Gateway
    - **Caused by**: 1.2.0
    - **Fixed in**: 1.3.0

    All times in UTC.

    ## Timeline

    - 14:05 (started): The cache was emptied
    - 14:09 (detected): The alert came
    - 15:10 (resolved): The cache was warm again

    ## Root Cause

    Every node asked at once.

    | node | requests |
    | --- | --- |
    | a | 900 |

    ```sh
    curl --silent "https://cache.example/stats?with=a-rather-long-line-that-does-not-wrap-in-a-small-window"
    ```

    ## Contributing Factors

    - Technical: no jitter
    - Process: no load test
    - Communication: none

    ## Action Items

    - [ ] Add jitter to the expiry - Owner: Lin Example - Due: 2026-06-01
    - [x] Warm the cache slowly - Owner: Ada Example - Due: 2026-06-01

    ## Lessons Learned

    - What went well: the alert
    - What could be improved: the test
    """
        .formatted(title, id);
  }

  private static String checklist() {
    return """
    # Deployment 1.4.0

    - [x] Deploy to staging and run smoke tests
    - [ ] Deploy to production
    """;
  }

  private static String guide() {
    return """
    # How we release

    ## Before

    Write the notes, then ask for a review.

    ## After

    > [!NOTE]
    > Watch the dashboards for an hour.

    ### The first hour

    Stay near. The runbook 障害報告 is kept in İstanbul.
    """;
  }
}
