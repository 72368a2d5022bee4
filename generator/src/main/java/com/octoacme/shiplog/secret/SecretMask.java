package com.octoacme.shiplog.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes known secrets out of texts that may repeat them. What a text costs depends on its own
 * length, not on how many secrets there are: a document may hold thousands.
 */
public final class SecretMask {
  private final Set<String> secrets;
  private final List<Integer> lengths;

  private SecretMask(Set<String> secrets) {
    this.secrets = secrets;
    this.lengths =
        secrets.stream().map(String::length).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** A mask for the secrets of a text. */
  public static SecretMask of(List<Secret> secrets, String text) {
    return new SecretMask(
        secrets.stream()
            .map(secret -> secret.span().of(text))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** A text with the first characters only of each secret in it; the longest counts. */
  public String masked(String text) {
    if (secrets.isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = endOfSecret(text, from);
      if (end > from) {
        shown.append(Secret.masked(text.substring(from, end)));
        from = end;
      } else {
        shown.append(text.charAt(from++));
      }
    }
    return shown.toString();
  }

  /** Where the secret ends that begins at an offset; the offset itself if none does. */
  private int endOfSecret(String text, int from) {
    for (int length : lengths) {
      int end = from + length;
      if (end <= text.length() && secrets.contains(text.substring(from, end))) {
        return end;
      }
    }
    return from;
  }
}
