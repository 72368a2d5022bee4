package com.octoacme.shiplog.change;

import com.octoacme.shiplog.config.NewOnly;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.Commits;
import com.octoacme.shiplog.source.MergeBase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the commit that a change is compared with. In this order: what the user named; GitHub's
 * base branch, or the first parent where the commit is the merge that GitHub made for the run;
 * GitLab's merge base; Jenkins' target branch; and only if the user wants new findings only, the
 * branch that this one follows, then {@code origin/HEAD}.
 *
 * <p>A base that is asked for and cannot be reached is a broken set-up: never is everything
 * reported instead, and never nothing.
 */
public final class BaseFinder {
  private static final String PLACE = "shiplog.base";

  private final Commits commits;
  private final BaseRequest request;

  public BaseFinder(Commits commits, BaseRequest request) {
    this.commits = commits;
    this.request = request;
  }

  /**
   * The base, if the run is about a change.
   *
   * @param head full id of the commit that is read, or on which the working tree stands
   * @throws SetupException if there should be a base and it cannot be reached
   */
  public Optional<Base> find(Optional<String> head) {
    if (request.newOnly() == NewOnly.FALSE) {
      return Optional.empty();
    }
    Optional<Candidate> candidate = candidate(head);
    if (candidate.isEmpty() && request.newOnly() == NewOnly.TRUE) {
      throw new SetupException(
          "only new findings are wanted, but there is nothing to compare with",
          "shiplog.newOnly",
          "Name a branch or commit with -Dshiplog.base, such as -Dshiplog.base=origin/main.");
    }
    return candidate.map(found -> base(found, head));
  }

  /**
   * What may be the base.
   *
   * @param name for people
   * @param refs tried one after the other
   * @param tips where the branch is now, tried in the same way; where there is none, what was found
   * @param setting where it comes from
   */
  private record Candidate(String name, List<String> refs, List<String> tips, String setting) {
    Candidate(String name, List<String> refs, String setting) {
      this(name, refs, List.of(), setting);
    }
  }

  private Optional<Candidate> candidate(Optional<String> head) {
    return request
        .base()
        .map(name -> new Candidate(name, List.of(name, "origin/" + name), PLACE))
        .or(() -> github(head))
        .or(this::gitlab)
        .or(() -> branch("CHANGE_TARGET"))
        .or(this::followed);
  }

  private Optional<Candidate> github(Optional<String> head) {
    Optional<Candidate> branch = branch("GITHUB_BASE_REF");
    return branch
        .flatMap(
            named ->
                head.flatMap(this::findFirstParentOfMerge)
                    .map(parent -> new Candidate(named.name(), List.of(parent), named.setting())))
        .or(() -> branch);
  }

  /** GitHub merges a pull request into its base for the run; then the first parent is the base. */
  private Optional<String> findFirstParentOfMerge(String head) {
    boolean merged =
        request.environment().find("GITHUB_SHA").filter(head::equals).isPresent()
            && request
                .environment()
                .find("GITHUB_REF")
                .filter(ref -> ref.startsWith("refs/pull/") && ref.endsWith("/merge"))
                .isPresent();
    List<String> parents = merged ? commits.parents(head) : List.of();
    return parents.size() == 2 ? Optional.of(parents.get(0)) : Optional.empty();
  }

  private Optional<Candidate> gitlab() {
    String setting = "CI_MERGE_REQUEST_DIFF_BASE_SHA";
    return request
        .environment()
        .find(setting)
        .map(
            commit ->
                new Candidate(
                    request
                        .environment()
                        .find("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
                        .map(name -> "origin/" + name)
                        .orElse(commit),
                    List.of(commit),
                    gitlabTips(),
                    setting));
  }

  /**
   * GitLab names a merge base; what the branch has gained since is there only if it was fetched.
   */
  private List<String> gitlabTips() {
    Stream<String> merged =
        request.environment().find("CI_MERGE_REQUEST_TARGET_BRANCH_SHA").stream();
    Stream<String> fetched =
        request.environment().find("CI_MERGE_REQUEST_TARGET_BRANCH_NAME").stream()
            .map(name -> "refs/remotes/origin/" + name);
    return Stream.concat(merged, fetched).toList();
  }

  /** A branch that a build server names; it is fetched as that of the remote. */
  private Optional<Candidate> branch(String setting) {
    return request
        .environment()
        .find(setting)
        .map(
            name ->
                new Candidate(
                    "origin/" + name,
                    List.of("refs/remotes/origin/" + name, "refs/heads/" + name),
                    setting));
  }

  private Optional<Candidate> followed() {
    if (request.newOnly() != NewOnly.TRUE) {
      return Optional.empty();
    }
    return Stream.concat(commits.findUpstream().stream(), Stream.of("origin/HEAD"))
        .filter(name -> commits.find(name).isPresent())
        .findFirst()
        .map(name -> new Candidate(name, List.of(name), "shiplog.newOnly"));
  }

  private Base base(Candidate candidate, Optional<String> head) {
    if (head.isEmpty()) {
      throw new SetupException(
          "there is no commit yet that could be compared with " + candidate.name(),
          candidate.setting(),
          "Commit first, or report everything with -Dshiplog.newOnly=false.");
    }
    String named = first(candidate.refs()).orElseThrow(() -> missing(candidate));
    MergeBase found = commits.mergeBase(head.get(), named);
    if (found instanceof MergeBase.At at) {
      return new Base(candidate.name(), at.commit(), first(candidate.tips()).orElse(named));
    }
    throw found instanceof MergeBase.CutOff ? cutOff(candidate) : unrelated(candidate);
  }

  private Optional<String> first(List<String> refs) {
    return refs.stream().flatMap(ref -> commits.find(ref).stream()).findFirst();
  }

  private SetupException missing(Candidate candidate) {
    boolean typed = candidate.setting().equals(PLACE);
    return typed && BuildServer.of(request.environment()) == BuildServer.NONE
        ? misnamed(candidate)
        : notFetched(candidate);
  }

  private static SetupException misnamed(Candidate candidate) {
    return new SetupException(
        "this clone has no branch, tag or commit \"" + candidate.name() + "\"",
        candidate.setting(),
        """
        Check its name, or fetch it:
          git fetch origin
        """);
  }

  private SetupException notFetched(Candidate candidate) {
    return new SetupException(
        "this clone has no commit of the base \"" + candidate.name() + "\"",
        candidate.setting(),
        mend());
  }

  private SetupException cutOff(Candidate candidate) {
    return new SetupException(
        "the clone is shallow, and its history ends before it reaches the base \""
            + candidate.name()
            + "\"",
        candidate.setting(),
        mend());
  }

  private static SetupException unrelated(Candidate candidate) {
    return new SetupException(
        "the base \"" + candidate.name() + "\" has no commit in common with what is read",
        candidate.setting(),
        "Name another base with -Dshiplog.base, or report everything with"
            + " -Dshiplog.newOnly=false.");
  }

  private String mend() {
    return BuildServer.of(request.environment()).mend();
  }
}
