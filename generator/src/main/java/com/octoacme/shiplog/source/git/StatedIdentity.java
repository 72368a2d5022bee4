package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.yaml.YamlNode;
import com.octoacme.shiplog.yaml.YamlReader;
import com.octoacme.shiplog.yaml.YamlResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The {@code id:} that a text's front matter states. Only asked where one commit deletes one
 * document and adds another, so that a scan reads few texts.
 */
final class StatedIdentity {
  private static final String FENCE = "---";
  private static final int LONGEST = 64 << 10;

  private final ObjectReader reader;
  private final long largest;

  /**
   * @param largest bytes of a file that is looked into
   */
  StatedIdentity(ObjectReader reader, long largest) {
    this.reader = reader;
    this.largest = largest;
  }

  /** The id; empty too where the text is not in this clone. */
  Optional<String> find(ObjectId content) throws IOException {
    try {
      return reader.getObjectSize(content, Constants.OBJ_BLOB) > largest
          ? Optional.empty()
          : find(reader.open(content, Constants.OBJ_BLOB).getCachedBytes());
    } catch (MissingObjectException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> find(byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST);
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    return text.startsWith(FENCE) ? findInFrontMatter(text) : Optional.empty();
  }

  private static Optional<String> findInFrontMatter(String text) {
    StringBuilder yaml = new StringBuilder();
    for (String line : text.lines().skip(1).toList()) {
      String end = line.stripTrailing();
      if (end.equals(FENCE) || end.equals("...")) {
        return findId(yaml.toString());
      }
      yaml.append(line).append('\n');
    }
    return Optional.empty();
  }

  private static Optional<String> findId(String yaml) {
    return YamlReader.read(yaml, 0) instanceof YamlResult.Parsed parsed
            && parsed.top().find("id").orElse(null) instanceof YamlNode.Text id
            && !id.value().isBlank()
        ? Optional.of(id.value().strip())
        : Optional.empty();
  }
}
