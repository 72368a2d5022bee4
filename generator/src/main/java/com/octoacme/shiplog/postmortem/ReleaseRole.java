package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.template.Answers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an incident can say of a release. */
public enum ReleaseRole {
  CAUSED,
  FIXED,
  ROLLED_BACK,
  YANKED;

  private static final Pattern NO_RELEASE = Pattern.compile("(?i)no|false|off|unknown|\\?|tbd");

  private List<String> names() {
    return switch (this) {
      case CAUSED -> List.of("causedBy", "caused by", "caused-by");
      case FIXED -> List.of("fixedIn", "fixed in", "fixed-in");
      case ROLLED_BACK -> List.of("rolledBack", "rolled-back", "rolled back release");
      case YANKED -> List.of("yanked");
    };
  }

  /** The words that name the releases of this role; empty if they say that there is none. */
  public Optional<String> statedIn(Statements statements) {
    return statements
        .find(names())
        .map(field -> field.value().strip())
        .filter(words -> !Answers.isNothing(words) && !NO_RELEASE.matcher(words).matches());
  }
}
