package com.octoacme.shiplog.lint;

/** Where the findings of a rule show. */
public enum Reach {
  /** In pull requests, on the main branch, on the document's page and at the gate of a release. */
  EVERYWHERE("in pull requests, on the main branch, on the page and at the gate of a release"),
  /**
   * Facts of the past and what only time makes wrong: not in pull requests, and they do not fail a
   * run unless they are set to be errors.
   */
  PAST("on the main branch, where it does not fail a run, and on the page; not in pull requests"),
  /** Advice: in pull requests and on the page; a run on the main branch only counts them. */
  HINT("in pull requests and on the page; on the main branch they are only counted");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /** The places as a part of a sentence. */
  public String words() {
    return words;
  }
}
