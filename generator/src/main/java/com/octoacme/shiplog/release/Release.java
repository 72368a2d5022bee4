package com.octoacme.shiplog.release;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.logbook.Association;
import com.octoacme.shiplog.logbook.Erratum;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A release as its notes and its tag tell it.
 *
 * @param id of the document
 * @param version empty if the notes state none
 * @param date as stated in the notes
 * @param type as stated, else from the step since the previous version
 * @param tag name of the git tag
 * @param tagDate tagger date, or committer date of a lightweight tag
 * @param association how the tag was found; empty without a tag
 * @param line the prefix of the tag in a repository of several components, empty otherwise
 * @param previous version of the release before it on its line
 * @param related false if the one before is not among the ancestors of this one's tag
 * @param summary first words of the notes, plain text
 * @param requirements what the notes tick off before the release
 * @param emergency whether the notes mark it as one, so that checks may follow within two days
 * @param erratum what was edited after the tag
 * @param details what those need to know who deploy and support
 * @param incidents that name it
 * @param key tells its document from all others, also from those in the same file
 * @param path of the document
 * @param url of its page, relative to the site's root
 */
public record Release(
    String id,
    Optional<ReleaseVersion> version,
    String title,
    Optional<LocalDate> date,
    Optional<ReleaseType> type,
    State state,
    Optional<String> tag,
    Optional<OffsetDateTime> tagDate,
    Optional<Association> association,
    String line,
    Optional<String> previous,
    boolean related,
    String summary,
    Optional<Checklist> checklist,
    Optional<Checklist> requirements,
    boolean emergency,
    Optional<Erratum> erratum,
    ReleaseDetails details,
    ReleaseIncidents incidents,
    String key,
    String path,
    String url,
    DocumentHistory history) {

  /** Where it stands. */
  public enum State {
    DRAFT,
    RELEASED,
    SUPERSEDED,
    ROLLED_BACK,
    YANKED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The day it is listed under: its own tag's, else as stated, else that of the first tag with its
   * notes, else when they were created.
   */
  public Optional<LocalDate> day() {
    Optional<LocalDate> tagged = tagDate.map(OffsetDateTime::toLocalDate);
    return tagged
        .filter(day -> association.filter(Association.EXPLICIT::equals).isPresent())
        .or(() -> date)
        .or(() -> tagged)
        .or(() -> history.created().map(OffsetDateTime::toLocalDate));
  }

  /** Whether it was rolled back or yanked. */
  public boolean isTakenBack() {
    return state == State.ROLLED_BACK || state == State.YANKED;
  }

  /** All checklists of releases have items, in the order of the text. */
  public List<Checklist.Item> items() {
    return checklist.map(Checklist::items).orElse(List.of());
  }
}
