package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a link that is not followed to another page. */
public final class UnsafeLinkRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unsafe-link",
          "safety",
          Severity.ERROR,
          "A link or image leads to something other than http, https, mailto or a file "
              + "of this repository.",
          "Documents come from anyone who can open a pull request; a link must not run "
              + "a script or name a file of the reader's machine. It is shown as text.",
          """
          [details](javascript:alert(1))
          """,
          """
          [details](https://status.example.com/incidents/12)
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern HOST = Pattern.compile("^https?://(?:[^/@]*@)?([^/:?#@]+)");
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

  @Override
  public List<Observation> check(LintedDocument document) {
    Stream<Observation> schemes =
        document.document().links().stream().flatMap(link -> check(link).stream());
    Stream<Observation> outside =
        RelativeLinks.of(document)
            .filter(relative -> relative.target().isEmpty())
            .map(
                relative ->
                    observation(relative.link(), "leads out of the repository")
                        .remedy("Name a file of the repository, or the address of a site"));
    return Stream.concat(schemes, outside).toList();
  }

  private static Optional<Observation> check(Link link) {
    String target = bare(link.destination());
    if (target.startsWith("//") || target.startsWith("\\\\")) {
      return Optional.of(
          observation(link, "leads to another host without saying how")
              .remedy("Write https: before it")
              .judged(Optional.of(Severity.WARNING), false));
    }
    Matcher matcher = SCHEME.matcher(target);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (SCHEMES.contains(matcher.group(1))) {
      return foreignHost(link, target);
    }
    return Optional.of(
        observation(
                link, "has the scheme " + Quoted.of(matcher.group(1)) + ", which is not followed")
            .remedy("Use http, https, mailto or a path within the repository"));
  }

  /** A host in letters that may look like others is told in the form that the net knows. */
  private static Optional<Observation> foreignHost(Link link, String target) {
    Matcher host = HOST.matcher(target);
    if (!host.find() || host.group(1).chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    String words = "leads to the host " + Quoted.of(punycode(host.group(1)));
    return Optional.of(
        observation(link, words)
            .remedy("Write the host in this form, if it is the one that is meant")
            .judged(Optional.of(Severity.WARNING), false));
  }

  private static String punycode(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException unwritable) {
      return host;
    }
  }

  /** As a browser reads it: without the characters that it passes over. */
  private static String bare(String destination) {
    return destination.replaceAll("[\\x00-\\x20\\x7F-\\xA0]", "").toLowerCase(Locale.ROOT);
  }

  private static Observation observation(Link link, String what) {
    String kind = link.image() ? "the image " : "the link ";
    return Observation.at(link.span(), kind + Quoted.of(link.destination()) + " " + what)
        .about(link.destination());
  }
}
