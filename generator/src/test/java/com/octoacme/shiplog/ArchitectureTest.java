package com.octoacme.shiplog;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The packages are the data flow: what may depend on what, and who may use which library. */
@AnalyzeClasses(packages = "com.octoacme.shiplog", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "com.octoacme.shiplog";

  /** Each package may use those before it, never those after it. */
  private static final List<String> FLOW =
      List.of(
          "text",
          "secret",
          "difference",
          "highlight",
          "yaml",
          "json",
          "config",
          "version",
          "source",
          "source.git",
          "document",
          "document.html",
          "document.markdown",
          "template",
          "task",
          "logbook",
          "checklist",
          "postmortem",
          "lint",
          "lint.accepted",
          "lint.rule",
          "change",
          "lint.report",
          "fix",
          "action",
          "release",
          "incident",
          "metrics",
          "draft",
          "gate",
          "exemption",
          "site.chart",
          "site",
          "site.data",
          "evidence",
          "site.search",
          "site.feed",
          "site.render",
          "site.render.jbake",
          "publish",
          "publish.git",
          "preview",
          "",
          "cli");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule dependenciesGoWithTheFlow =
      classes()
          .should(
              new ArchCondition<JavaClass>("only depend on packages before theirs in the flow") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  int place = place(type);
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(to -> to.getTargetClass().getPackageName().startsWith(ROOT))
                      .filter(to -> place(to.getTargetClass()) > place)
                      .forEach(
                          to ->
                              events.add(SimpleConditionEvent.violated(type, to.getDescription())));
                }
              });

  private static int place(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    int place = FLOW.indexOf(name);
    if (place < 0) {
      throw new IllegalStateException("give package \"" + name + "\" its place in the flow");
    }
    return place;
  }

  @ArchTest
  static final ArchRule lintDoesNotKnowTheModel =
      noClasses()
          .that(resideInAPackage(ROOT + ".lint.."))
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                      ROOT + ".action..", ROOT + ".release..", ROOT + ".incident..")));

  @ArchTest
  static final ArchRule theModelDoesNotKnowLint =
      noClasses()
          .that(resideInAnyPackage(ROOT + ".action..", ROOT + ".release..", ROOT + ".incident.."))
          .should(dependOnClassesThat(resideInAPackage(ROOT + ".lint..")));

  @ArchTest
  static final ArchRule jgitStaysInItsAdapter =
      adapter("org.eclipse.jgit..", "source.git", "publish.git");

  @ArchTest
  static final ArchRule commonmarkStaysInItsAdapter =
      adapter("org.commonmark..", "document.markdown");

  @ArchTest static final ArchRule owaspStaysInItsAdapter = adapter("org.owasp..", "document.html");

  @ArchTest static final ArchRule snakeYamlStaysInItsAdapter = adapter("org.yaml..", "yaml");

  @ArchTest static final ArchRule jacksonStaysInItsAdapter = adapter("com.fasterxml..", "json");

  @ArchTest
  static final ArchRule jbakeStaysInItsAdapter = adapter("org.jbake..", "site.render.jbake");

  @ArchTest
  static final ArchRule freeMarkerStaysInItsAdapter = adapter("freemarker..", "site.render.jbake");

  private static ArchRule adapter(String library, String... onlyIn) {
    String[] packages = Arrays.stream(onlyIn).map(name -> ROOT + "." + name).toArray(String[]::new);
    return noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should(dependOnClassesThat(resideInAPackage(library)));
  }

  @ArchTest static final ArchRule picocliStaysInItsAdapter = adapter("picocli..", "cli");

  @ArchTest
  static final ArchRule mavenStaysOut =
      noClasses().should(dependOnClassesThat(resideInAPackage("org.apache.maven..")));

  @ArchTest
  static final ArchRule nothingButTheProgramPrints =
      noClasses().that(not(resideInAPackage(ROOT + ".cli"))).should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule failuresAreNamed = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest static final ArchRule noSecondLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Processor");

  @ArchTest
  static final ArchRule everyPackageIsDescribed =
      classes()
          .should(
              new ArchCondition<JavaClass>("be in a package with a null-marked package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName()));
                  }
                }
              });
}
