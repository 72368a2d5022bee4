package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/parameters.md} is what the Javadoc of the goals says. To write it anew after a
 * change, run this test with {@code -Dshiplog.writeReference=true}.
 */
class ParameterReferenceTest {
  private static final Path PAGE = Path.of("../docs/parameters.md");

  /** The descriptor whose descriptions still have their markup. */
  private static final Path DESCRIPTOR = Path.of("target/plugin-enhanced.xml");

  private static final String INTRODUCTION =
      """
      # Goals and parameters

      A parameter is `-Dshiplog.<name>` on the command line and `<name>` in a POM's `<configuration>` (`skipLint` and the
      like for `lint.skip`); it wins over `shiplog.yaml`. This page is made from the goals' Javadoc, and
      `mvn shiplog:help -Ddetail` tells the same. The commands of [the runnable jar](editors-and-hooks.md#the-runnable-jar)
      take them as `--<name>`; its `--help` lists which.

      """;

  /**
   * One parameter as one or more goals have it.
   *
   * @param name the property without {@code shiplog.}
   * @param text the description, Markdown
   */
  private record Entry(String name, String type, String unlessSet, String text)
      implements Comparable<Entry> {
    static Entry of(MojoDescriptor goal, Parameter parameter) {
      PlexusConfiguration place = goal.getMojoConfiguration().getChild(parameter.getName());
      String expression = place.getValue("");
      String name = expression.substring("${shiplog.".length(), expression.length() - 1);
      return new Entry(
          name,
          type(parameter.getType()),
          unlessSet(Optional.ofNullable(place.getAttribute("default-value"))),
          markdown(String.valueOf(parameter.getDescription())));
    }

    private static String type(String type) {
      return switch (type) {
        case "boolean" -> "`true` or `false`";
        case "int" -> "whole number";
        case "java.io.File" -> "path";
        case "java.lang.String" -> "text";
        default -> throw new IllegalStateException("say what a " + type + " is");
      };
    }

    private static String unlessSet(Optional<String> value) {
      return value
          .filter(text -> !text.isEmpty())
          .map(text -> text.equals("${basedir}") ? "the working directory" : "`" + text + "`")
          .orElse("");
    }

    @Override
    public int compareTo(Entry other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : text.compareTo(other.text);
    }
  }

  private final List<MojoDescriptor> goals = goals();
  private final String made = INTRODUCTION + goalTable() + "\n## Parameters\n\n" + parameterTable();

  @Test
  void thePageIsWhatTheGoalsSay() throws IOException {
    if (Boolean.getBoolean("shiplog.writeReference")) {
      Files.writeString(PAGE, made);
    }

    assertThat(Files.readString(PAGE))
        .as("run this test with -Dshiplog.writeReference=true")
        .isEqualTo(made);
  }

  @Test
  void everyGoalAndParameterHasItsRowWithAMeaning() {
    assertThat(goals).hasSizeGreaterThan(10);
    for (MojoDescriptor goal : goals) {
      assertThat(goal.getDescription()).as(goal.getGoal()).isNotBlank();
      assertThat(made).contains("| `" + goal.getGoal() + "` |");
      for (Parameter parameter : editable(goal)) {
        assertThat(parameter.getDescription()).as(parameter.getName()).isNotBlank();
        assertThat(made).contains("| `" + Entry.of(goal, parameter).name() + "` |");
      }
    }
  }

  private String goalTable() {
    return goals.stream()
        .map(goal -> "| `" + goal.getGoal() + "` | " + markdown(goal.getDescription()) + " |\n")
        .collect(Collectors.joining("", "| goal | what it does |\n| --- | --- |\n", ""));
  }

  private String parameterTable() {
    TreeMap<Entry, Set<String>> users = new TreeMap<>();
    for (MojoDescriptor goal : goals) {
      for (Parameter parameter : editable(goal)) {
        users
            .computeIfAbsent(Entry.of(goal, parameter), entry -> new TreeSet<>())
            .add(goal.getGoal());
      }
    }
    StringBuilder table =
        new StringBuilder(
            "| name | value | unless set | goals | meaning |\n| --- | --- | --- | --- | --- |\n");
    users.forEach((entry, names) -> table.append(row(entry, names)));
    return table.toString();
  }

  private String row(Entry entry, Set<String> users) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(entry.name(), entry.type(), entry.unlessSet(), named(users), entry.text());
  }

  private String named(Set<String> users) {
    List<String> others =
        goals.stream().map(MojoDescriptor::getGoal).filter(name -> !users.contains(name)).toList();
    if (others.isEmpty()) {
      return "all";
    }
    return others.size() < 3 ? "all but " + quoted(others) : quoted(users);
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** The markup that Javadoc leaves, as Markdown. */
  private static String markdown(String html) {
    return html.replaceAll("</?code>", "`")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  private static List<Parameter> editable(MojoDescriptor goal) {
    return goal.getParameters().stream().filter(Parameter::isEditable).toList();
  }

  private static List<MojoDescriptor> goals() {
    try (Reader xml = Files.newBufferedReader(DESCRIPTOR)) {
      return new PluginDescriptorBuilder()
          .build(xml).getMojos().stream()
              .filter(goal -> !goal.getGoal().equals("help"))
              .sorted(Comparator.comparing(MojoDescriptor::getGoal))
              .toList();
    } catch (IOException | PlexusConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
