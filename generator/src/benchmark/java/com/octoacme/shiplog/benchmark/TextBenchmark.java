package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Differencer;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with each old text: its difference to the next, and reading it. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextBenchmark {
  private final String before = text("open");
  private final String after = text("done").replace("Line 3 ", "The third line ");

  private static String text(String state) {
    String box = state.equals("done") ? "[x]" : "[ ]";
    StringBuilder text = new StringBuilder("# Release 1.0.0\n\n- **Date**: 2026-01-02\n\n");
    for (int section = 0; section < 6; section++) {
      text.append("## Section ").append(section).append("\n\n");
      for (int line = 0; line < 8; line++) {
        text.append("Line ").append(line).append(" tells something of section ").append(section);
        text.append(".\n");
      }
      text.append("\n- ").append(box).append(" Check section ").append(section).append("\n\n");
    }
    return text.toString();
  }

  @Benchmark
  public Difference difference() {
    return Differencer.compare(before, after, 200);
  }

  @Benchmark
  public Reading document() {
    return new MarkdownReader().read(DocumentKind.RELEASE, "1.0.0.md", after, Limits.DEFAULT);
  }
}
