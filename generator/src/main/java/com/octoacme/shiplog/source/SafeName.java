package com.octoacme.shiplog.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What speaks against a file's name on disk: some system could not write or show it. */
public final class SafeName {
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SafeName() {}

  /** The objection to one name of a path, as the end of a sentence. */
  public static Optional<String> findObjection(String name) {
    if (name.indexOf('\uFFFD') >= 0) {
      return Optional.of("its name is not UTF-8, or the locale of this run is not");
    }
    if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7F || "<>:\"|?*\\".indexOf(c) >= 0)) {
      return Optional.of("it holds a control character or one of <>:\"|?*\\");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("it ends in a dot or a space");
    }
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem)
        ? Optional.of("`" + stem + "` is a device on Windows")
        : Optional.empty();
  }
}
