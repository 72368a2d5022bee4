package com.octoacme.shiplog.change;

import com.octoacme.shiplog.config.Environment;

/** Where a run takes place, as far as it decides how a base that cannot be reached is mended. */
enum BuildServer {
  GITHUB(
      """
      In the checkout step, write:
        with:
          fetch-depth: 0
      """),
  GITLAB(
      """
      In .gitlab-ci.yml, write:
        variables:
          GIT_DEPTH: 0
      """),
  JENKINS(
      """
      Before this step, run:
        git fetch --unshallow origin || true
        git fetch origin "+refs/heads/$CHANGE_TARGET:refs/remotes/origin/$CHANGE_TARGET"
      """),
  NONE(
      """
      Run:
        git fetch --unshallow origin
        git fetch origin
      """);

  private final String mend;

  BuildServer(String mend) {
    this.mend = mend;
  }

  /** What fetches the history here, over several lines. */
  String mend() {
    return mend;
  }

  static BuildServer of(Environment environment) {
    if (environment.isGitHub() || isSet(environment, "GITHUB_BASE_REF")) {
      return GITHUB;
    }
    if (environment.isGitLab() || isSet(environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA")) {
      return GITLAB;
    }
    return isSet(environment, "JENKINS_URL") || isSet(environment, "CHANGE_TARGET")
        ? JENKINS
        : NONE;
  }

  private static boolean isSet(Environment environment, String name) {
    return environment.find(name).isPresent();
  }
}
