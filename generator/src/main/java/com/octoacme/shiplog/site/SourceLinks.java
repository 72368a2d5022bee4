package com.octoacme.shiplog.site;

import com.octoacme.shiplog.text.UrlPath;
import java.util.Optional;

/**
 * Links to files on the repository's web page, in the form that GitHub, GitLab and Gitea share.
 *
 * @param repositoryUrl without a final slash
 * @param commit full id
 */
record SourceLinks(Optional<String> repositoryUrl, Optional<String> commit) {
  static SourceLinks of(SiteRequest request) {
    return new SourceLinks(
        request.logbook().configuration().site().repositoryUrl().or(request::repositoryUrl),
        request.logbook().head());
  }

  /** A file as it was at the commit. */
  Optional<String> source(String path) {
    return repositoryUrl.flatMap(
        url -> commit.map(id -> url + "/blob/" + id + "/" + UrlPath.encode(path)));
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
