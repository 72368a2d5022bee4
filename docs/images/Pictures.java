import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the pictures of docs/pull-requests.md from what a run on an example really tells: the
 * console's lines, GitHub's commands, the job summary and the SARIF file.
 *
 * <p>{@code java docs/images/Pictures.java generator/target/shiplog-generator-VERSION-cli.jar},
 * with git and chromium on the path.
 */
final class Pictures {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: Critical / High / Medium / Low

      ## Timeline

      - [Time]: Event description

      ## Root Cause

      [Detailed explanation of what caused the issue]

      ## Resolution

      [How it was resolved]
      """;

  private static final String DOCUMENT =
      """
      # Incident: Cache stampede (example)

      - **Date**: 2 November 2026
      - **Severity**: Criticl

      ## Timeline

      - 14:05 UTC: The alarm for wrong prices went off
      - 15:10 UTC: All entries were rebuilt

      ## Root Cause

      The cache key omitted the tenant identifier so entries collided.
      """;

  private static final String PATH = "content/incidents/cache-stampede.md";
  private static final Path IMAGES = Path.of("docs/images").toAbsolutePath();
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning) file=([^,]*),line=(\\d+).*?title=([^:]*)::(.*)");

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]).toAbsolutePath();
    Path root = example();
    Path out = Files.createTempDirectory("reports");
    List<String> lint = List.of("java", "-jar", jar.toString(), "lint", "--outputDirectory=" + out);
    String console =
        run(root, Map.of("SHIPLOG_COLOR", "always"), lint).replace(jar.toString(), "shiplog.jar");
    String onGitHub = run(root, Map.of("GITHUB_ACTIONS", "true"), lint);
    shoot("lint-console", "<pre class=dark>" + coloured(console) + "</pre>", 1060, 700);
    shoot("lint-annotations", annotations(onGitHub), 1060, 560);
    shoot("lint-summary", summary(Files.readString(out.resolve("lint-summary.md"))), 1060, 330);
    shoot("lint-sarif", sarif(Files.readString(out.resolve("lint.sarif"))), 1060, 330);
  }

  private static Path example() throws Exception {
    Path root = Files.createTempDirectory("example");
    write(root.resolve("content/templates/incident.md"), TEMPLATE);
    write(
        root.resolve("shiplog.yaml"),
        "sources: [ { kind: incident, include: [ content/incidents/*.md ],"
            + " template: content/templates/incident.md } ]\n");
    write(root.resolve(PATH), DOCUMENT);
    run(root, Map.of(), List.of("git", "init", "-q"));
    run(root, Map.of(), List.of("git", "add", "-A"));
    String date = "2026-11-02T18:00:00Z";
    run(
        root,
        Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date),
        List.of("git", "-c", "user.name=Example", "-c", "user.email=", "commit", "-qm", "Example"));
    return root;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String run(Path folder, Map<String, String> variables, List<String> command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), "UTF-8");
    process.waitFor();
    return told;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String coloured(String console) {
    return escape(console)
        .replaceAll("\u001b\\[1;(\\d+)m", "<b class=c$1>")
        .replace("\u001b[0m", "</b>");
  }

  /** The document's lines, each command below the line that it names. */
  private static String annotations(String told) {
    List<String> lines = DOCUMENT.lines().toList();
    List<String> html = new ArrayList<>();
    for (int i = 0; i < lines.size() + 1; i++) {
      String text = i < lines.size() ? lines.get(i) : "";
      html.add("<div class=line><i>" + (i + 1) + "</i>" + escape(text) + "</div>");
      Matcher command = COMMAND.matcher(told);
      while (command.find()) {
        if (Integer.parseInt(command.group(3)) == i + 1) {
          html.add(
              "<div class=note><b>"
                  + command.group(4)
                  + "</b><br>"
                  + escape(command.group(5).replace("%25", "%"))
                  + "</div>");
        }
      }
    }
    return "<h4>" + PATH + "</h4><div class=code>" + String.join("", html) + "</div>";
  }

  private static String summary(String markdown) {
    StringBuilder html = new StringBuilder();
    for (String line : markdown.replace("<!-- -->", "").lines().toList()) {
      if (line.startsWith("## ")) {
        html.append("<h2>").append(line.substring(3)).append("</h2>");
      } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
        html.append("<tr>");
        for (String cell : line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)) {
          String text = escape(cell.strip().replaceAll("\\\\(.)", "$1"));
          html.append("<td>").append(text.replaceAll("`(.*?)`", "<code>$1</code>"));
        }
      } else if (!line.isBlank() && !line.startsWith("|")) {
        html.append("<p>").append(escape(line));
      }
    }
    return html.toString().replaceFirst("<tr>", "<table><tr>") + "</table>";
  }

  /** The alerts that the file asks for. */
  private static String sarif(String json) {
    Pattern result =
        Pattern.compile(
            "\"ruleId\": \"([^\"]*)\".*?\"level\": \"([^\"]*)\".*?\"text\": \"((?:[^\"\\\\]|\\\\.)*)\""
                + ".*?\"uri\": \"([^\"]*)\".*?\"startLine\": (\\d+)",
            Pattern.DOTALL);
    StringBuilder html = new StringBuilder("<h4>lint.sarif</h4><table>");
    Matcher results = result.matcher(json);
    while (results.find()) {
      html.append("<tr><td><b>")
          .append(escape(results.group(3).replace("\\\"", "\"")))
          .append("</b><br><small>")
          .append(results.group(4) + ":" + results.group(5))
          .append("</small><td>")
          .append(results.group(1) + "<td>" + results.group(2));
    }
    return html + "</table>";
  }

  private static void shoot(String name, String body, int width, int height) throws Exception {
    String style =
        "body{font:15px sans-serif;margin:16px;color:#1f2328}pre,.code{font:13px/1.5 monospace}"
            + ".dark{background:#161b22;color:#e6edf3;padding:14px;margin:0}.c31{color:#ff7b72}"
            + ".c32{color:#7ee787}.c33{color:#d29922}.c34{color:#79c0ff}"
            + ".code{border:1px solid #d0d7de}.line{white-space:pre;min-height:1.5em}"
            + ".line i{display:inline-block;width:3em;text-align:right;margin-right:1em;color:#6e7781}"
            + ".note{margin:4px 4em;padding:8px;border-left:4px solid #cf222e;background:#ffebe9;"
            + "font-family:sans-serif}table{border-collapse:collapse}td{border:1px solid #d0d7de;"
            + "padding:6px 10px;text-align:left}";
    Path page = Files.createTempFile("picture", ".html");
    Files.writeString(
        page, "<!doctype html><meta charset=utf-8><style>" + style + "</style>" + body);
    run(
        IMAGES,
        Map.of(),
        List.of(
            "chromium",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--screenshot=" + IMAGES.resolve(name + ".png"),
            "--window-size=" + width + "," + height,
            page.toUri().toString()));
  }
}
