package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import java.util.List;

/**
 * A file that looks like a document, and that no source takes.
 *
 * @param path of the file
 * @param kind of the documents that it looks like
 * @param include of the source beside whose documents it lies
 * @param headings that it shares with a template of that source; none if its name shows it
 */
public record StrayFile(
    String path, DocumentKind kind, List<String> include, List<String> headings) {
  public StrayFile {
    include = List.copyOf(include);
    headings = List.copyOf(headings);
  }
}
