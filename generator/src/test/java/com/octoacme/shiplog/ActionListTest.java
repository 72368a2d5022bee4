package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all action items. */
class ActionListTest {
  @TempDir Path folder;

  private Document actions(String items) throws IOException {
    Path site = folder.resolve("site");
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      git.commit("Write up the stampede")
          .at("2026-11-02T10:00:00Z")
          .by("Ada Example")
          .file("content/incidents/INC-7.md", "# INC-7: Stampede\n\n## Action Items\n\n" + items)
          .done();
      Run.in(git.folder()).generate(site);
    }
    return Jsoup.parse(Files.readString(site.resolve("actions/index.html")));
  }

  private static List<String> owners(Document page) {
    return page.select("section[aria-labelledby=owners] tbody tr").eachText();
  }

  @Test
  void ownersAreCountedThoseWithOverdueItemsFirst() throws IOException {
    Document page =
        actions(
            """
            - [ ] One - Owner: Lin Example - Due: 2027-01-01
            - [ ] Two - Owner: Ada Example - Due: 2026-11-10
            - [ ] Three - Owner: ada  example - Due: 2027-01-01
            - [x] Four - Owner: Ada Example - Due: 2026-11-10
            - [ ] Five
            - [ ] Six - Owner: Lin Example - Due: 2027-01-01
            - [x] Seven - Owner: Bo Example - Due: 2026-11-10
            """);

    assertThat(owners(page))
        .containsExactly("Ada Example 2 1 1", "Lin Example 2 0 0", "no owner 1 0 0");
  }

  @Test
  void nobodyIsNamedWhereNothingIsLeftToDo() throws IOException {
    assertThat(owners(actions("- [x] One - Owner: Lin Example - Due: 2026-11-10\n"))).isEmpty();
  }
}
