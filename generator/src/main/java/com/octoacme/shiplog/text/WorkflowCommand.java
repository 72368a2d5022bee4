package com.octoacme.shiplog.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line that GitHub's runner obeys. Beside {@link Printable} it is the only thing that reaches
 * standard output, and it is always one line: what could end it or begin another is escaped.
 */
public final class WorkflowCommand {
  private final String line;

  private WorkflowCommand(String line) {
    this.line = line;
  }

  /**
   * A command with properties.
   *
   * @param name such as {@code error}
   * @param properties in their order
   * @param message untrusted
   */
  public static WorkflowCommand of(String name, Map<String, String> properties, String message) {
    String list =
        properties.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + property(entry.getValue()))
            .collect(Collectors.joining(","));
    String head = "::" + name + (list.isEmpty() ? "" : " " + list) + "::";
    return new WorkflowCommand(head + data(message));
  }

  /**
   * From here on nothing is a command, until {@link #resume}.
   *
   * @param token that nobody can guess
   */
  public static WorkflowCommand stop(String token) {
    return of("stop-commands", Map.of(), token);
  }

  /** The end of what {@link #stop} began. */
  public static WorkflowCommand resume(String token) {
    return of(token, Map.of(), "");
  }

  private static String data(String text) {
    return text.lines()
        .map(line -> escaped(Printable.of(line).toString()))
        .collect(Collectors.joining("%0A"));
  }

  private static String property(String text) {
    return escaped(Printable.of(text).toString()).replace(":", "%3A").replace(",", "%2C");
  }

  /** The percent sign comes first, or the others would be escaped twice. */
  private static String escaped(String line) {
    return line.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The line, without its end. */
  @Override
  public String toString() {
    return line;
  }
}
