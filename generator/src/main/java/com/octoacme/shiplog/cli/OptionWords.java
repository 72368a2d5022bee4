package com.octoacme.shiplog.cli;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Says in the words of this program what messages say in those of the Maven plugin. */
final class OptionWords {
  /** Where no parameter is named. */
  static final OptionWords NONE = new OptionWords(Set.of());

  private static final Pattern PARAMETER =
      Pattern.compile("(?<![\\w/.-])(?:-D)?shiplog\\.([a-z][A-Za-z]*)\\b");

  private final Set<String> options;

  private OptionWords(Set<String> options) {
    this.options = Set.copyOf(options);
  }

  /** With the options that the commands have. */
  static OptionWords of(CommandLine commands) {
    return new OptionWords(
        commands.getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet()));
  }

  /** A text with the parameters in it named as options: {@code shiplog.kind} is {@code --kind}. */
  String in(String text) {
    return PARAMETER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(option(found)));
  }

  private String option(MatchResult parameter) {
    String option = "--" + parameter.group(1);
    return options.contains(option) ? option : parameter.group();
  }
}
