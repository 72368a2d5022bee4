package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.PublishSettings;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.PathPattern;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts a site into a folder of a branch: what the folder had from Shiplog goes, unless it is to be
 * kept; what others put on the branch stays.
 */
public final class SitePublication implements BranchChange {
  private static final String HOST_NAME = "CNAME";

  private final PublishSettings settings;
  private final PublishedSource source;
  private final List<SiteFile> site;
  private final SourceOrder order;
  private final Options options;

  /**
   * A publication.
   *
   * @param site checked files
   */
  public SitePublication(
      PublishSettings settings,
      PublishedSource source,
      List<SiteFile> site,
      SourceOrder order,
      Options options) {
    this.settings = settings;
    this.source = source;
    this.site = List.copyOf(site);
    this.order = order;
    this.options = options;
  }

  /**
   * What is asked for besides.
   *
   * @param olderAllowed whether the branch may go back to an older state of the sources
   * @param hidden whether search engines are asked to leave the pages out
   */
  public record Options(boolean olderAllowed, boolean hidden) {}

  @Override
  public Decision decide(BranchState state, BlobStore store) {
    refuseSourceBranch(state);
    Optional<Ownership> before = state.find(folder());
    if (before.isPresent() && !options.olderAllowed() && isNewer(before.get())) {
      return new Leave(
          PublishOutcome.Result.OLDER,
          "The branch shows commit "
              + brief(before.get().commit())
              + ", which is newer than "
              + brief(source.commit())
              + "; nothing was changed. To go back on purpose, add -Dshiplog.allowOlder.");
    }
    NavigableMap<String, BranchFile> files = new TreeMap<>(state.files());
    before.ifPresent(owned -> removeOwned(owned, files));
    NavigableMap<String, BranchFile> ours = contents(state, store);
    new Collisions(folder(), state).check(ours.keySet(), files);
    files.putAll(ours);
    files.putIfAbsent(BranchPlan.NO_JEKYLL, BranchFile.regular(store.keep(new byte[0])));
    return BranchPlan.between(state.files(), files);
  }

  private void refuseSourceBranch(BranchState state) {
    Optional<String> tip = state.tip();
    if (tip.isPresent()
        && order.knows(tip.get())
        && (order.isAncestor(tip.get(), source.commit())
            || order.isAncestor(source.commit(), tip.get()))) {
      throw new SetupException(
          "branch \"" + settings.branch() + "\" holds the sources, not a site",
          "shiplog.branch",
          "Name a branch for the site alone, such as gh-pages; it is made if it is not there.");
    }
  }

  private boolean isNewer(Ownership published) {
    if (published.commit().equals(source.commit())) {
      return false;
    }
    return order.knows(published.commit())
        ? order.isAncestor(source.commit(), published.commit())
        : published.committedAt().isAfter(source.committedAt());
  }

  private void removeOwned(Ownership owned, NavigableMap<String, BranchFile> files) {
    String prefix = Ownership.prefix(folder());
    owned.paths().stream()
        .map(path -> prefix + path)
        .filter(path -> !isKept(path))
        .forEach(files::remove);
  }

  private boolean isKept(String path) {
    return path.equals(HOST_NAME)
        || settings.keep().stream().anyMatch((PathPattern pattern) -> pattern.matches(path));
  }

  private NavigableMap<String, BranchFile> contents(BranchState state, BlobStore store) {
    String prefix = Ownership.prefix(folder());
    NavigableMap<String, BranchFile> files = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    List<BranchFile> named = site.parallelStream().map(this::named).toList();
    for (int i = 0; i < site.size(); i++) {
      String path = prefix + site.get(i).path();
      BranchFile file = named.get(i);
      boolean isThere = file.equals(state.files().get(path));
      files.put(path, isThere ? file : BranchFile.regular(store.keep(content(site.get(i)))));
      paths.add(site.get(i).path());
    }
    Ownership ownership =
        new Ownership(
            folder(),
            source.commit(),
            source.committedAt(),
            source.version(),
            source.inputs(),
            OwnedContent.digest(folder(), paths, files),
            paths);
    files.put(
        ownership.location(), BranchFile.regular(store.keep(OwnershipFormat.write(ownership))));
    return files;
  }

  /** Most files are on the branch already; to see that takes their names only. */
  private BranchFile named(SiteFile file) {
    return BranchFile.regular(BlobName.of(content(file)));
  }

  private byte[] content(SiteFile file) {
    byte[] content = file.read();
    return options.hidden() ? HiddenPage.of(file.path(), content) : content;
  }

  @Override
  public String message() {
    return "Publish "
        + brief(source.commit())
        + (folder().isEmpty() ? "" : " to " + folder())
        + "\n\nShiplog-Source: "
        + source.commit()
        + "\nShiplog-Version: "
        + source.version()
        + "\n"
        + CommitTrailer.of(folder())
        + "\n";
  }

  @Override
  public Optional<OffsetDateTime> time() {
    return Optional.of(source.committedAt());
  }

  @Override
  public String folder() {
    return settings.targetDirectory();
  }

  private static String brief(String commit) {
    return commit.substring(0, Math.min(7, commit.length()));
  }
}
