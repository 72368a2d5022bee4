package com.octoacme.shiplog.fix;

import com.octoacme.shiplog.lint.Finding;
import java.util.List;

/**
 * A document before and after its findings were mended.
 *
 * @param after the same as {@code before} if nothing could be mended
 * @param mended in the order in which they were
 */
public record FixedDocument(String path, String before, String after, List<Finding> mended) {
  public FixedDocument {
    mended = List.copyOf(mended);
  }

  public boolean isChanged() {
    return !before.equals(after);
  }
}
