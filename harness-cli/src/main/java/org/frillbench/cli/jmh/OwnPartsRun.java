package org.frillbench.cli.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.record.MayBeAbsent;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Times our own hot parts by JMH. */
public final class OwnPartsRun {

  /** Names the schema that the parts are written in. */
  private static final String SCHEMA = "frill-bench/own-parts/1";

  private static final double NS_PER_MS = 1e6;

  private final JmhPlan plan;
  private final BooleanSupplier interrupted;

  /**
   * A run with a plan's forks of each part.
   *
   * @param interrupted whether to end with the forks that have been measured
   */
  public OwnPartsRun(JmhPlan plan, BooleanSupplier interrupted) {
    this.plan = plan;
    this.interrupted = interrupted;
  }

  /** What JMH has of each part's forks, which take turns; of those before an interruption. */
  public List<BenchmarkResult> run() {
    List<BenchmarkResult> forks = new ArrayList<>();
    try {
      for (int round = 1; round <= plan.forks(); round++) {
        for (BenchmarkListEntry part : parts()) {
          if (interrupted.getAsBoolean()) {
            return forks;
          }
          forks.addAll(fork(part.getUsername()));
        }
      }
    } catch (RunnerException e) {
      // Ctrl-C ends the fork, too.
      if (!interrupted.getAsBoolean()) {
        throw new CommandFailure(
            ExitCode.NOT_ALL_MEASURED, "the own parts were not measured: " + e.getMessage(), e);
      }
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
    return forks;
  }

  private static Set<BenchmarkListEntry> parts() {
    String own = "^" + Pattern.quote(OwnParts.class.getName() + ".");
    return BenchmarkList.defaultList().find(new ForkListener(), List.of(own), List.of());
  }

  private Collection<BenchmarkResult> fork(String part) throws RunnerException, IOException {
    TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis());
    return new Runner(
            new OptionsBuilder()
                .include("^" + Pattern.quote(part) + "$")
                .forks(1)
                .warmupIterations(plan.warmups())
                .warmupTime(time)
                .measurementIterations(plan.iterations())
                .measurementTime(time)
                .shouldFailOnError(true)
                .jvmArgs(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    // What a fork that is killed leaves goes with our own files.
                    "-Djava.io.tmpdir=" + TemporaryFiles.folder())
                .build(),
            new ForkListener())
        .runSingle()
        .getBenchmarkResults();
  }

  /**
   * A part.
   *
   * @param meanNs the mean over all iterations, ns
   * @param reachNs half of JMH's own 99.9 % interval, ns; null of one iteration
   */
  private record Part(String part, double meanNs, @MayBeAbsent Double reachNs) {
    static Part of(RunResult result) {
      Result<?> primary = result.getPrimaryResult();
      String name = result.getParams().getBenchmark();
      double reach = primary.getScoreError();
      return new Part(
          name.substring(name.lastIndexOf('.') + 1),
          NS_PER_MS * primary.getScore(),
          Double.isNaN(reach) ? null : NS_PER_MS * reach);
    }
  }

  private record Answer(String schema, List<Part> parts) {}

  private static final Figures<Part> FIGURES =
      new Figures<>(
          List.of(
              Figure.<Part>text("part", "part", Part::part).ranked(0),
              Figure.<Part>number("mean_ns", "mean", Unit.NANOSECONDS, Part::meanNs).ranked(0),
              Figure.<Part>number("reach_ns", "± 99.9 %", Unit.NANOSECONDS, Part::reachNs)
                  .ranked(1)));

  /** The parts as a document. */
  public static Document document(List<BenchmarkResult> forks) {
    List<Part> parts = JmhJson.together(forks).stream().map(Part::of).toList();
    return new Document(
        null,
        List.of(),
        FIGURES.grid(parts),
        List.of(),
        List.of(),
        List.of(),
        FIGURES.lines(parts),
        new Answer(SCHEMA, parts));
  }
}
