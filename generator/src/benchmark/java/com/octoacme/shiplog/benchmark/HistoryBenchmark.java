package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.TagContents;
import com.octoacme.shiplog.source.git.GitRepository;
import com.octoacme.shiplog.version.TagNameReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of what is read from git: the walk, what tags hold, and which tag came first. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HistoryBenchmark {
  /** Where samples are. */
  @Param("")
  public String folder = "";

  /** The sample, by its number of documents, or a repository. */
  @Param("1000")
  public String sample = "";

  @SuppressWarnings("NullAway.Init")
  private Repository repository;

  @SuppressWarnings("NullAway.Init")
  private HistoryRequest request;

  private ReleaseTags tags = ReleaseTags.NONE;
  private Set<String> added = Set.of();

  /** Opens the repository and finds what the later steps are given. */
  @Setup
  public void open() throws IOException, InterruptedException {
    Path place = SampleRepository.of(Path.of(folder), sample);
    repository = GitRepository.open(place, Limits.DEFAULT).orElseThrow();
    request = OneScan.request(repository);
    Configuration defaults = new ConfigurationReader("shiplog.yaml", Set.of()).read("");
    History history = repository.scan(request);
    tags = ReleaseTags.of(history.tags(), new TagNameReader(defaults.tagPattern()));
    added =
        history.documents().values().stream()
            .map(DocumentHistory::addedIn)
            .flatMap(commit -> commit.stream())
            .collect(Collectors.toSet());
  }

  @TearDown
  public void close() {
    repository.close();
  }

  @Benchmark
  public History scan() {
    return repository.scan(request);
  }

  @Benchmark
  public TagContents contentsOfTags() {
    return repository.contents(tags, request);
  }

  @Benchmark
  public Map<String, ReleaseTag> firstTagWithEachCommit() {
    return repository.firstReaching(tags, added);
  }

  @Benchmark
  public Map<String, ReleaseTag> previousRelease() {
    return repository.previous(tags);
  }
}
