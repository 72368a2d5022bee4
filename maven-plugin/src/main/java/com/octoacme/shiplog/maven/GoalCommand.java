package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.lint.report.CommandForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Goals as they can be typed where this run was started: {@code mvn shiplog:explain
 * -Dshiplog.rule=missing-section} if the project there names the plugin, else with full
 * coordinates.
 *
 * @param plugin {@code shiplog} or the coordinates
 * @param options what this run was given on its command line and the next one needs as well, by
 *     name without prefix
 */
record GoalCommand(String plugin, Map<String, String> options) implements CommandForm {
  private static final String PREFIX = "shiplog.";

  /** The parameters that say which documents are meant, and when. */
  private static final List<String> HANDED_ON =
      List.of(
          "asOf",
          "config",
          "directory",
          "exclude",
          "include",
          "kind",
          "ref",
          "template",
          "outputDirectory");

  /** Goals that look at no document. */
  private static final Set<String> WITHOUT_DOCUMENTS = Set.of("explain", "help");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  GoalCommand {
    options = Map.copyOf(options);
  }

  /** The form for the command line of a session. */
  static GoalCommand of(MavenSession session, MojoExecution execution) {
    Map<String, String> options = new TreeMap<>();
    for (String name : HANDED_ON) {
      String value = session.getUserProperties().getProperty(PREFIX + name);
      if (value != null) {
        options.put(name, value);
      }
    }
    Plugin plugin = execution.getPlugin();
    boolean isNamed = isNamed(plugin.getKey(), session.getTopLevelProject());
    return new GoalCommand(isNamed ? "shiplog" : coordinates(plugin), options);
  }

  /** Whether Maven knows the plugin's prefix in this project; reporting does not count for it. */
  private static boolean isNamed(String key, MavenProject project) {
    Build build = project.getBuild();
    return names(build, key) || names(build.getPluginManagement(), key);
  }

  private static boolean names(PluginContainer container, String key) {
    return container != null && container.getPluginsAsMap().containsKey(key);
  }

  private static String coordinates(Plugin plugin) {
    return plugin.getKey() + ":" + plugin.getVersion();
  }

  @Override
  public String goal(String name, Map<String, String> parameters) {
    SortedMap<String, String> all = new TreeMap<>();
    if (!WITHOUT_DOCUMENTS.contains(name)) {
      all.putAll(options);
    }
    all.putAll(parameters);
    StringBuilder command = new StringBuilder("mvn ").append(plugin).append(':').append(name);
    all.forEach((key, value) -> command.append(' ').append(quoted(option(key, value))));
    return command.toString();
  }

  @Override
  public String option(String name, String value) {
    return "-D" + PREFIX + name + (value.isEmpty() ? "" : "=" + value);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
