package com.octoacme.shiplog;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A headless Chromium that opens pages of a site from disk. */
final class Browser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--hide-scrollbars");

  private final ChromeDriver driver;
  private final Path site;

  private Browser(ChromeDriver driver, Path site) {
    this.driver = driver;
    this.site = site;
  }

  /**
   * Starts a browser. Where there is none the test is skipped and says so; where {@code CI} is set
   * it fails.
   */
  static Browser open(Path site, String... options) {
    Optional<Path> chromium = program("chromium").or(() -> program("google-chrome"));
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      String missing = "No chromium and chromedriver on the PATH: the browser tests do not run.";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      abort(missing);
    }
    ChromeOptions settings = new ChromeOptions();
    settings.setBinary(chromium.orElseThrow().toFile());
    settings.addArguments(QUIET);
    settings.addArguments(options);
    System.setProperty("webdriver.chrome.driver", chromedriver.orElseThrow().toString());
    System.setProperty("webdriver.chrome.silentOutput", "true");
    return new Browser(new ChromeDriver(settings), site);
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page by its address in the site. */
  Browser visit(String url) {
    driver.get(site.toUri() + url);
    return this;
  }

  /** The inner width of the window, in CSS pixels. */
  Browser wide(int width) {
    driver.manage().window().setSize(new Dimension(width, 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** What the page takes the user's wish to be: {@code light} or {@code dark}. */
  Browser preferring(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** Shows the page as it is printed. */
  Browser printing() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    return this;
  }

  /** What axe-core objects to, with the elements; empty if nothing. */
  @SuppressWarnings("unchecked")
  List<String> objections() {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ["violations"]}).then(r => done(r.violations.map(v =>
              v.id + ": " + v.nodes.slice(0, 3).map(n => n.html + " " + n.failureSummary).join(" | "))));
            """);
    return found == null ? List.of() : (List<String>) found;
  }

  private static String axe() {
    try (InputStream script = ClassLoader.getSystemResourceAsStream("axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a script's expression; empty text for null. */
  Object value(String expression) {
    Object value = driver.executeScript("return " + expression);
    return value == null ? "" : value;
  }

  String text(String expression) {
    return String.valueOf(value(expression));
  }

  /**
   * What the browser has complained about since it was asked last, its policy's refusals included.
   */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  WebElement find(String selector) {
    return driver.findElement(org.openqa.selenium.By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return driver.findElements(org.openqa.selenium.By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Types into whatever has the focus. */
  Browser type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Waits until something holds; after ten seconds it fails. */
  void until(String what, Supplier<Boolean> condition) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        fail("after ten seconds still not: " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
