package com.octoacme.shiplog.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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
        url -> commit.map(id -> url + "/blob/" + id + "/" + encoded(path)));
  }

  /** Where a file can be changed, on the default branch. */
  Optional<String> edit(String path) {
    return repositoryUrl.map(url -> url + "/edit/HEAD/" + encoded(path));
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
