package com.octoacme.shiplog.lint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a log as GitHub's runner does: commands at the beginning of a line in the present form,
 * anywhere in it in the old one, and none between a stop and its token.
 */
final class RunnerLog {
  private static final Set<String> KNOWN =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "add-mask",
          "add-path",
          "set-env",
          "set-output",
          "save-state",
          "add-matcher",
          "remove-matcher",
          "echo",
          "internal-set-repo-path",
          "stop-commands");

  /** A command that was obeyed. */
  record Command(String name, Map<String, String> properties, String data) {}

  private final List<Command> obeyed = new ArrayList<>();
  private Optional<String> stoppedBy = Optional.empty();

  private RunnerLog() {}

  static List<Command> commands(List<String> lines) {
    RunnerLog log = new RunnerLog();
    for (String line : lines) {
      for (String physical : line.split("\r\n|\r|\n", -1)) {
        log.read(physical);
      }
    }
    return log.obeyed;
  }

  private void read(String line) {
    if (stoppedBy.isPresent()) {
      if (line.strip().equals("::" + stoppedBy.get() + "::")) {
        stoppedBy = Optional.empty();
      }
      return;
    }
    present(line).or(() -> old(line)).ifPresent(this::obey);
  }

  private void obey(Command command) {
    if (command.name().equals("stop-commands")) {
      stoppedBy = Optional.of(command.data());
    } else {
      obeyed.add(command);
    }
  }

  private static Optional<Command> present(String line) {
    String start = line.stripLeading();
    int end = start.indexOf("::", 2);
    if (!start.startsWith("::") || end < 0) {
      return Optional.empty();
    }
    String data = unescape(start.substring(end + 2), false);
    return command(start.substring(2, end), ",", data, false);
  }

  private static Optional<Command> old(String line) {
    int start = line.indexOf("##[");
    int end = start < 0 ? -1 : line.indexOf(']', start);
    return end < 0
        ? Optional.empty()
        : command(line.substring(start + 3, end), ";", line.substring(end + 1), true);
  }

  private static Optional<Command> command(
      String head, String separator, String data, boolean isOld) {
    int space = head.indexOf(' ');
    String name = space < 0 ? head : head.substring(0, space);
    if (!KNOWN.contains(name)) {
      return isOld && name.equals("command")
          ? Optional.of(new Command(name, Map.of(), data))
          : Optional.empty();
    }
    Map<String, String> properties = new LinkedHashMap<>();
    if (space >= 0) {
      for (String pair : head.substring(space + 1).strip().split(separator, -1)) {
        String[] parts = pair.split("=", 2);
        if (parts.length == 2) {
          properties.put(parts[0], unescape(parts[1], true));
        }
      }
    }
    return Optional.of(new Command(name, properties, data));
  }

  private static String unescape(String text, boolean property) {
    String open = text.replace("%0D", "\r").replace("%0A", "\n");
    String wide = property ? open.replace("%3A", ":").replace("%2C", ",") : open;
    return wide.replace("%25", "%");
  }
}
