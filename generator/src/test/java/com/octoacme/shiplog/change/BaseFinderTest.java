package com.octoacme.shiplog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.NewOnly;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.Commits;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseFinderTest {
  @TempDir Path folder;
  private GitFixture git;
  private Repository repository;
  private String parting;
  private String tip;

  @BeforeEach
  void twoBranches() {
    git = GitFixture.create(folder);
    parting = git.commit("Begin").file("a.md", "a\n").done();
    git.branch("change");
    git.commit("Change").file("b.md", "b\n").done();
    git.checkout("main");
    tip = git.commit("Go on").file("c.md", "c\n").done();
    git.writeGitFile("refs/remotes/origin/main", tip + "\n");
    git.checkout("change");
    repository = git.open();
  }

  @AfterEach
  void close() {
    repository.close();
    git.close();
  }

  private Optional<Base> find(NewOnly newOnly, Optional<String> base, Map<String, String> set) {
    return new BaseFinder(
            repository.commits(), new BaseRequest(base, newOnly, new Environment(set)))
        .find(Optional.of(git.head()));
  }

  private Optional<Base> within(Map<String, String> set) {
    return find(NewOnly.AUTO, Optional.empty(), set);
  }

  @Test
  void outsideOfAPullRequestThereIsNone() {
    assertThat(within(Map.of("GITHUB_ACTIONS", "true", "GITHUB_BASE_REF", ""))).isEmpty();
  }

  @Test
  void whatTheUserNamesWinsOverTheBuildServer() {
    assertThat(find(NewOnly.AUTO, Optional.of("main"), Map.of("GITHUB_BASE_REF", "nowhere")))
        .contains(new Base("main", parting, tip));
  }

  @Test
  void gitHubNamesTheBaseBranch() {
    assertThat(within(Map.of("GITHUB_BASE_REF", "main")))
        .contains(new Base("origin/main", parting, tip));
  }

  @Test
  void whereGitHubMergedForTheRunTheFirstParentIsTheBase() {
    git.checkout("main");
    git.branch("merged");
    String merge = git.commit("Merge change into main").merging("change").done();

    assertThat(
            within(
                Map.of(
                    "GITHUB_BASE_REF", "main",
                    "GITHUB_REF", "refs/pull/7/merge",
                    "GITHUB_SHA", merge)))
        .contains(new Base("origin/main", tip, tip));
  }

  @Test
  void gitLabNamesTheMergeBase() {
    assertThat(
            within(
                Map.of(
                    "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                    parting,
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                    "main")))
        .contains(new Base("origin/main", parting, tip));
  }

  @Test
  void whereGitLabDidNotFetchTheTargetBranchItsMergeBaseIsAllThereIs() {
    assertThat(
            within(
                Map.of(
                    "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                    parting,
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                    "elsewhere")))
        .contains(new Base("origin/elsewhere", parting, parting));
  }

  @Test
  void jenkinsNamesTheTargetBranch() {
    assertThat(within(Map.of("CHANGE_TARGET", "main")))
        .contains(new Base("origin/main", parting, tip));
  }

  @Test
  void theFollowedBranchIsTakenOnlyWhenNewFindingsAreWanted() {
    git.writeGitFile(
        "config",
        """
        [core]
        \trepositoryformatversion = 0
        [remote "origin"]
        \turl = https://git.example/log.git
        \tfetch = +refs/heads/*:refs/remotes/origin/*
        [branch "change"]
        \tremote = origin
        \tmerge = refs/heads/main
        """);

    assertThat(within(Map.of())).isEmpty();
    assertThat(find(NewOnly.TRUE, Optional.empty(), Map.of()))
        .contains(new Base("origin/main", parting, tip));
  }

  @Test
  void theRemotesHeadIsTakenLast() {
    git.writeGitFile("refs/remotes/origin/HEAD", "ref: refs/remotes/origin/main\n");

    assertThat(find(NewOnly.TRUE, Optional.empty(), Map.of()))
        .contains(new Base("origin/HEAD", parting, tip));
  }

  @Test
  void withoutAnyBaseNewFindingsCannotBeTold() {
    assertThatThrownBy(() -> find(NewOnly.TRUE, Optional.empty(), Map.of()))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("nothing to compare with");
  }

  @Test
  void whoWantsAllFindingsGetsThem() {
    assertThat(find(NewOnly.FALSE, Optional.of("main"), Map.of("GITHUB_BASE_REF", "main")))
        .isEmpty();
  }

  @Test
  void aBaseThatWasNotFetchedIsABrokenSetUpWithTheLinesThatMendIt() {
    Map<String, String> gitHub = new HashMap<>();
    gitHub.put("GITHUB_ACTIONS", "true");
    gitHub.put("GITHUB_BASE_REF", "release");

    assertThatThrownBy(() -> within(gitHub))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("origin/release");
              assertThat(failure.place()).isEqualTo("GITHUB_BASE_REF");
              assertThat(failure.remedy()).contains("  with:\n    fetch-depth: 0\n");
            });
  }

  @Test
  void aBaseWithAWrongNameIsABrokenSetUp() {
    assertThatThrownBy(() -> find(NewOnly.AUTO, Optional.of("mian"), Map.of()))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("no branch, tag or commit \"mian\"");
              assertThat(failure.place()).isEqualTo("shiplog.base");
              assertThat(failure.remedy()).startsWith("Check its name, or fetch it:\n");
            });
  }

  @Test
  void aShallowCloneThatEndsTooEarlyIsABrokenSetUpOnEachBuildServer() {
    git.shallowAt(git.head());

    assertThatThrownBy(() -> within(Map.of("GITHUB_BASE_REF", "main")))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.remedy()).contains("fetch-depth: 0"));
    assertThatThrownBy(() -> within(Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", tip)))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.remedy()).contains("variables:\n    GIT_DEPTH: 0"));
    assertThatThrownBy(() -> within(Map.of("CHANGE_TARGET", "main")))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.remedy()).contains("$CHANGE_TARGET"));
  }

  @Test
  void aShallowCloneThatReachesTheBaseIsEnough() {
    git.checkout("main");
    git.branch("merged");
    String merge = git.commit("Merge change into main").merging("change").done();
    git.writeGitFile("shallow", tip + "\n");

    assertThat(
            within(
                Map.of(
                    "GITHUB_BASE_REF", "main",
                    "GITHUB_REF", "refs/pull/7/merge",
                    "GITHUB_SHA", merge)))
        .contains(new Base("origin/main", tip, tip));
  }

  @Test
  void historiesWithoutACommonCommitCannotBeCompared() {
    git.orphan("other");
    git.commit("Begin anew").file("x.md", "x\n").done();

    assertThatThrownBy(() -> find(NewOnly.AUTO, Optional.of("main"), Map.of()))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no commit in common");
  }

  @Test
  void aFolderWithoutGitHasNothingToCompareWith() {
    BaseRequest wanted = new BaseRequest(Optional.of("main"), NewOnly.AUTO, Environment.NONE);

    assertThatThrownBy(() -> new BaseFinder(Commits.NONE, wanted).find(Optional.empty()))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no commit yet");
  }
}
