package com.octoacme.shiplog.lint.report;

import java.util.Map;

/** How commands are written here, so that they run as shown, with or without a project. */
@FunctionalInterface
public interface CommandForm {
  /**
   * The command of a goal.
   *
   * @param name of the goal, such as {@code explain}
   * @param parameters by name without {@code shiplog.}, such as {@code rule}
   */
  String goal(String name, Map<String, String> parameters);

  /** A parameter as it is added to a command. */
  default String option(String name, String value) {
    return "-Dshiplog." + name + "=" + value;
  }
}
