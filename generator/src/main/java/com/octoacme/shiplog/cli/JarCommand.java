package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.lint.report.CommandForm;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Goals as they can be typed for the runnable jar: {@code java -jar shiplog.jar explain
 * --rule=missing-section}.
 *
 * @param jar as it was named when this run was started
 * @param options what this run was given and the next one needs as well, by name
 */
record JarCommand(String jar, Map<String, String> options) implements CommandForm {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  JarCommand {
    options = Map.copyOf(options);
  }

  @Override
  public String goal(String name, Map<String, String> parameters) {
    SortedMap<String, String> all = new TreeMap<>();
    if (!name.equals("explain")) {
      all.putAll(options);
    }
    all.putAll(parameters);
    StringBuilder command = new StringBuilder("java -jar " + quoted(jar) + " " + name);
    all.forEach((key, value) -> command.append(' ').append(option(key, value)));
    return command.toString();
  }

  @Override
  public String option(String name, String value) {
    return quoted("--" + name + (value.isEmpty() ? "" : "=" + value));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
