package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.template.MomentRange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether a document is still being written, so that its review cannot be complete. */
final class Progress {
  private static final Set<String> UNFINISHED = Set.of("draft", "ongoing", "in progress");

  private Progress() {}

  /**
   * Whether a document says that it is a draft, or its incident that it is going on.
   *
   * @param incident whether an open end of its span of time counts
   */
  static boolean isUnfinished(Alignment alignment, boolean incident) {
    Optional<String> status = alignment.findFieldByName("Status").map(Field::value);
    boolean stated =
        status
            .filter(word -> UNFINISHED.contains(word.strip().toLowerCase(Locale.ROOT)))
            .isPresent();
    return stated || (incident && spans(alignment).anyMatch(MomentRange::isOngoing));
  }

  private static Stream<MomentRange> spans(Alignment alignment) {
    return alignment.schema().index().ranges().stream()
        .flatMap(field -> span(alignment, field).stream());
  }

  private static Optional<MomentRange> span(Alignment alignment, FieldSchema field) {
    return alignment.findField(field).flatMap(found -> MomentRange.read(found.value()));
  }
}
