package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.difference.Differencer;
import com.octoacme.shiplog.document.markdown.PublicText;
import com.octoacme.shiplog.site.DifferenceRoom;
import com.octoacme.shiplog.site.RecordPage;
import com.octoacme.shiplog.site.render.RevisionDifference.State;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the revisions of one page changed, within the page's limit.
 *
 * <p>Where a newer text hides more parts than an older one, the older may show what was marked
 * internal later: it and all before it are withheld. So all newer revisions are read, also those of
 * earlier pages.
 */
final class RevisionDifferences {
  /** Changed lines of one revision. */
  private static final int LINES = 200;

  private final RecordPage.History page;
  private final ShownTexts texts;
  private final DifferenceRoom room = new DifferenceRoom();
  private int hidden;
  private boolean withheld;

  RevisionDifferences(RecordPage.History page, ShownTexts texts) {
    this.page = page;
    this.texts = texts;
  }

  Map<String, RevisionDifference> read() {
    Map<String, RevisionDifference> differences = new HashMap<>();
    String first = page.revisions().get(0).commit().id();
    boolean here = false;
    for (Revision revision : page.history().revisions()) {
      here |= revision.commit().id().equals(first);
      if (here && differences.size() < page.revisions().size()) {
        differences.put(revision.commit().id(), difference(revision));
      } else if (!here) {
        guard(revision.content());
      } else {
        return differences;
      }
    }
    return differences;
  }

  /** Whether a text may be compared, given those after it. */
  private boolean guard(String content) {
    try {
      PublicText text = texts.of(content);
      withheld |= text.text().isPresent() && text.internalParts() < hidden;
      hidden = Math.max(hidden, text.internalParts());
      return !withheld && text.text().isPresent();
    } catch (UnreadableSourceException e) {
      withheld |= hidden > 0;
      return false;
    }
  }

  private RevisionDifference difference(Revision revision) {
    boolean shown = guard(revision.content());
    if (revision.replaced().isEmpty()) {
      return RevisionDifference.of(State.ADDED);
    }
    String before = revision.replaced().get(0);
    if (before.equals(revision.content())) {
      return RevisionDifference.of(State.SAME);
    }
    if (room.isFull()) {
      return RevisionDifference.of(State.LEFT_OUT);
    }
    try {
      PublicText old = texts.of(before);
      PublicText now = texts.of(revision.content());
      if (!shown || old.text().isEmpty() || now.text().isEmpty() || old.internalParts() < hidden) {
        return RevisionDifference.of(State.WITHHELD);
      }
      return RevisionDifference.of(
          room.fitted(Differencer.compare(old.text().get(), now.text().get(), LINES)));
    } catch (UnreadableSourceException e) {
      return RevisionDifference.of(State.UNREADABLE);
    }
  }
}
