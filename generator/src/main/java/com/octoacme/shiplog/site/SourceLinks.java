package com.octoacme.shiplog.site;

import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.UrlPath;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links to files on the repository's web page, in the form that GitHub, GitLab and Gitea share.
 *
 * @param repositoryUrl without a final slash
 * @param commit full id
 * @param contents the object id of each file's content, where known
 */
record SourceLinks(
    Optional<String> repositoryUrl, Optional<String> commit, Map<String, String> contents) {
  static SourceLinks of(SiteRequest request) {
    return new SourceLinks(
        request.logbook().configuration().site().repositoryUrl().or(request::repositoryUrl),
        request.logbook().head(),
        request.logbook().files().stream()
            .filter(file -> file.blob().isPresent())
            .collect(Collectors.toMap(SourceEntry::path, file -> file.blob().orElseThrow())));
  }

  /** A file as it was at the commit. */
  Optional<String> source(String path) {
    return commit.flatMap(id -> at(id, path));
  }

  private Optional<String> at(String id, String path) {
    return repositoryUrl.map(url -> url + "/blob/" + id + "/" + UrlPath.encode(path));
  }

  /**
   * A document's text at the commit that it is from, so that the address stays while the text does.
   */
  Optional<String> source(LogbookEntry entry) {
    String content = contents.getOrDefault(entry.path(), "");
    return entry.history().revisions().stream()
        .findFirst()
        .filter(revision -> revision.content().equals(content))
        .flatMap(revision -> at(revision.commit().id(), revision.path()))
        .or(() -> source(entry.path()));
  }

  /** What a commit changed. */
  Optional<String> change(String id) {
    return repositoryUrl.map(url -> url + "/commit/" + id);
  }

  /** Where a file can be changed, on the default branch. */
  Optional<String> edit(String path) {
    return repositoryUrl.map(url -> url + "/edit/HEAD/" + UrlPath.encode(path));
  }
}
