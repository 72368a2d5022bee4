package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.Test;

/** What users and Maven see of the plugin. */
class PluginDescriptorTest {
  private static final int RUNTIME_JARS = 30;

  private final Map<String, MojoDescriptor> goals = new TreeMap<>();
  private final PluginDescriptor plugin = read();

  PluginDescriptorTest() {
    plugin.getMojos().forEach(goal -> goals.put(goal.getGoal(), goal));
  }

  @Test
  void hasTheGoalsOfTheContract() {
    assertThat(plugin.getGoalPrefix()).isEqualTo("shiplog");
    assertThat(goals)
        .containsOnlyKeys(
            "baseline",
            "draft",
            "evidence",
            "explain",
            "fix",
            "gate",
            "generate",
            "help",
            "lint",
            "new",
            "preview",
            "publish",
            "report",
            "unpublish");
  }

  @Test
  void needsAPomForTheReportOnly() {
    assertThat(goals)
        .allSatisfy(
            (name, goal) -> assertThat(goal.isProjectRequired()).isEqualTo(name.equals("report")));
  }

  @Test
  void runsInParallelBuilds() {
    assertThat(goals.values()).allMatch(MojoDescriptor::isThreadSafe);
  }

  @Test
  void namesParametersAsTheirProperties() {
    goals.remove("help");
    Set<String> properties = new TreeSet<>();
    goals.forEach(
        (name, goal) ->
            editable(goal).forEach(parameter -> properties.add(property(goal, parameter))));

    assertThat(properties)
        .containsExactlyInAnyOrder(
            "allowEmpty",
            "allowOlder",
            "artifact",
            "asOf",
            "base",
            "baseline.skip",
            "branch",
            "config",
            "directory",
            "draft.skip",
            "dryRun",
            "evidence.skip",
            "exclude",
            "explain.skip",
            "failOn",
            "firstParent",
            "fix.skip",
            "formats",
            "from",
            "gate.skip",
            "generate.skip",
            "history",
            "id",
            "include",
            "kind",
            "lint.skip",
            "new.skip",
            "newOnly",
            "olderThan",
            "outputDirectory",
            "port",
            "preview.skip",
            "prune",
            "publish.skip",
            "ref",
            "release",
            "remote",
            "report.skip",
            "rule",
            "scaffold",
            "server",
            "site",
            "skip",
            "stdin",
            "targetDirectory",
            "template",
            "title",
            "to",
            "unpublish.skip",
            "unsafe");
  }

  private static String property(MojoDescriptor goal, Parameter parameter) {
    String expression = goal.getMojoConfiguration().getChild(parameter.getName()).getValue("");
    assertThat(expression).as(parameter.getName()).startsWith("${shiplog.").endsWith("}");
    String property = expression.substring("${shiplog.".length(), expression.length() - 1);
    if (!property.endsWith(".skip")) {
      assertThat(property).isEqualTo(parameter.getName());
    }
    return property;
  }

  private static List<Parameter> editable(MojoDescriptor goal) {
    return goal.getParameters().stream().filter(Parameter::isEditable).toList();
  }

  @Test
  void writesToNoFolderThatIsNamedAfterAVariable() {
    assertThat(goals.values())
        .allSatisfy(
            goal ->
                assertThat(String.valueOf(goal.getMojoConfiguration()))
                    .doesNotContain("${project.build.directory}"));
  }

  @Test
  void staysSmall() {
    String jars =
        plugin.getDependencies().stream()
            .map(jar -> jar.getArtifactId() + ":" + jar.getVersion())
            .collect(Collectors.joining("\n"));

    assertThat(jars.lines())
        .as(jars)
        .contains("freemarker:2.3.35")
        .hasSizeLessThanOrEqualTo(RUNTIME_JARS);
    assertThat(jars).doesNotContain("slf4j", "logback", "maven-reporting-impl", "maven-core");
  }

  private static PluginDescriptor read() {
    try (InputStream xml =
            PluginDescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml");
        Reader reader = new InputStreamReader(xml, StandardCharsets.UTF_8)) {
      return new PluginDescriptorBuilder().build(reader);
    } catch (IOException | PlexusConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
