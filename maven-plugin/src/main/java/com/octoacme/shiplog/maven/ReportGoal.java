package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the same site as {@code generate} into the site that {@code mvn site} makes, as {@code
 * shiplog/index.html}, with a link among the project reports. A repository without documents gets
 * neither.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
@SuppressWarnings("deprecation") // old site plugins call reports through this type only
public final class ReportGoal extends RepositoryGoal implements MavenMultiPageReport {
  private static final String FOLDER = "shiplog";

  /** Skips this goal. */
  @Parameter(property = "shiplog.report.skip", defaultValue = "false")
  boolean skipReport;

  @Parameter(
      defaultValue = "${project.reporting.outputDirectory}",
      readonly = true,
      required = true)
  File reportingDirectory;

  @Override
  boolean skipsThisGoal() {
    return skipReport;
  }

  @Override
  Optional<String> surroundingSite() {
    return Optional.of("../index.html");
  }

  @Override
  public boolean canGenerateReport() {
    if (skip || skipReport) {
      getLog().info("No Shiplog report: it is skipped.");
      return false;
    }
    try (Shiplog shiplog = open()) {
      return hasDocuments(shiplog) && isFirstOn(shiplog.root());
    } catch (SetupException e) {
      return true; // the report itself then tells it as a failure
    }
  }

  private boolean hasDocuments(Shiplog shiplog) {
    boolean hasDocuments = shiplog.hasDocuments();
    if (!hasDocuments) {
      getLog().info("No Shiplog report: the repository has no document that the patterns match.");
    }
    return hasDocuments;
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    generate(sink, null, locale);
  }

  @Override
  public void generate(Sink sink, @Nullable SinkFactory factory, Locale locale)
      throws MavenReportException {
    try (Shiplog shiplog = open()) {
      write(shiplog);
    } catch (RuntimeException e) {
      throw new MavenReportException(Breakdown.describe(e));
    } catch (OutOfMemoryError e) {
      throw new MavenReportException(Breakdown.describe(SetupException.outOfMemory()));
    }
  }

  @Override
  void run(Shiplog shiplog) {
    if (hasDocuments(shiplog)) {
      write(shiplog);
    }
  }

  private void write(Shiplog shiplog) {
    Path folder = reportingDirectory.toPath().resolve(FOLDER);
    Path first = invocation().firstReportFolder(folder);
    if (!first.equals(folder) && Files.exists(first) && FolderCopy.isVacant(folder)) {
      FolderCopy.copy(first, folder); // another locale: the same pages, as they do not depend on it
    } else {
      console().info(Printable.of(shiplog.generate(folder).summary()));
    }
  }

  @Override
  public boolean isExternalReport() {
    return true;
  }

  /** Called by site plugins before 4.0 of the reporting API. */
  @Override
  public String getOutputName() {
    return FOLDER + "/index";
  }

  @Override
  public String getOutputPath() {
    return FOLDER + "/index";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Shiplog";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Releases, deployment checklists and incidents, as git knows them.";
  }

  @Override
  public File getReportOutputDirectory() {
    return reportingDirectory;
  }

  /** Called by the site plugin, once for each locale. */
  @Override
  public void setReportOutputDirectory(File directory) {
    reportingDirectory = directory;
  }
}
