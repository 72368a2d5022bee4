package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.HistoryRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which paths of a scan are documents; each is judged once, whichever thread asks first. */
final class DocumentPaths {
  private final HistoryRequest request;
  private final Roots roots;
  private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

  DocumentPaths(HistoryRequest request) {
    this.request = request;
    this.roots = new Roots(request.roots());
  }

  /** The path, if it is UTF-8 and a document. */
  Optional<String> find(byte[] path) {
    return RawPath.decode(path).filter(decoded -> judged.computeIfAbsent(decoded, this::judge));
  }

  private boolean judge(String path) {
    return roots.contains(path) && request.documents().test(path);
  }

  /** Whether documents may be in a folder. */
  boolean opens(byte[] folder) {
    return RawPath.decode(folder).filter(roots::opens).isPresent();
  }
}
