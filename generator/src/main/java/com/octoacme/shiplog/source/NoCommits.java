package com.octoacme.shiplog.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commits of a folder without git: none. */
final class NoCommits implements Commits {
  @Override
  public Optional<String> find(String ref) {
    return Optional.empty();
  }

  @Override
  public List<String> parents(String commit) {
    return List.of();
  }

  @Override
  public Optional<String> findUpstream() {
    return Optional.empty();
  }

  @Override
  public MergeBase mergeBase(String head, String base) {
    return new MergeBase.Unrelated();
  }

  @Override
  public Set<String> since(String base, String head) {
    return Set.of();
  }

  @Override
  public Optional<String> findContent(String commit, String path) {
    return Optional.empty();
  }
}
