package com.octoacme.shiplog.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan that leads nowhere is refused before anything is rendered. */
class PlannedLinksTest {
  private static final Page HOME = new Page.NotFound("index.html", "Home", "");
  private static final Page SEARCH = new Page.Search("search.html", "Search", "");
  private static final SiteModel.Link NEWS = new SiteModel.Link("News", "news.html");

  private static SiteModel site(SiteModel.Link... navigation) {
    return new SiteModel(
        "Log",
        Optional.empty(),
        "2026-01-01",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(navigation),
        "1",
        Optional.empty(),
        true,
        false);
  }

  private static Page moved(String url, SiteModel.Link target) {
    return new MovedPage.Redirect(url, "Moved", "", target);
  }

  private static void check(SiteModel site, Page... pages) {
    new PlannedLinks(List.of(pages), Stream.of("data/index.json")).check(site);
  }

  @Test
  void thePageAndTheLinkThatLeadsNowhereAreNamed() {
    assertThatThrownBy(() -> check(site(), HOME, SEARCH, moved("old.html", NEWS)))
        .hasMessage("old.html leads to news.html, where nothing is planned");
    assertThatThrownBy(() -> check(site(NEWS), HOME, SEARCH))
        .hasMessage("the navigation leads to news.html, where nothing is planned");
    assertThatThrownBy(() -> check(site(), HOME))
        .hasMessage("the frame of every page leads to search.html, where nothing is planned");
  }

  @Test
  void whatIsPlannedMayBeLedTo() {
    check(
        site(NEWS),
        HOME,
        SEARCH,
        moved("news.html", new SiteModel.Link("Search", "search.html?q=news")),
        moved("old.html", new SiteModel.Link("Files", "data/index.json")));
  }

  @Test
  void anAddressThatIsThereTwiceIsNamedAlsoWhereOnlyItsCaseDiffers() {
    assertThatThrownBy(
            () -> check(site(), HOME, SEARCH, moved("a.html", NEWS), moved("A.html", NEWS)))
        .hasMessage("two files of the site are planned at A.html");
    assertThatThrownBy(() -> check(site(), HOME, SEARCH, moved("data/index.json", NEWS)))
        .hasMessage("two files of the site are planned at data/index.json");
  }
}
