package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.PathPattern;
import java.util.List;

/**
 * Where a site is published, and how.
 *
 * @param remote a remote's name, or an address
 * @param branch without {@code refs/heads/}
 * @param targetDirectory folder of the branch, with slashes; empty for its root
 * @param keep files that stay on the branch though a new site lacks them, relative to its root
 */
public record PublishSettings(
    String remote, String branch, String targetDirectory, History history, List<PathPattern> keep) {
  /** What holds when nothing is set. */
  public static final PublishSettings DEFAULT =
      new PublishSettings("origin", "gh-pages", "", History.APPEND, List.of());

  public PublishSettings {
    keep = List.copyOf(keep);
  }

  /** What the branch's history becomes. */
  public enum History {
    /** A commit more each time. */
    APPEND,
    /** One commit in all. */
    SINGLE,
    /** Publications of the same folder that follow each other are one commit. */
    SQUASH
  }

  /** The same with another folder of the branch. */
  public PublishSettings at(String folder) {
    return new PublishSettings(remote, branch, folder, history, keep);
  }
}
