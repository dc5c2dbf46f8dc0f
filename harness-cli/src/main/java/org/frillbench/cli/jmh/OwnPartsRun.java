package org.frillbench.cli.jmh;

import java.util.List;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.record.MayBeAbsent;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Times our own hot parts by JMH. */
public final class OwnPartsRun {

  /** Names the schema that the parts are written in. */
  private static final String SCHEMA = "frill-bench/own-parts/1";

  private static final double NS_PER_MS = 1e6;

  private OwnPartsRun() {}

  /** What JMH has of each part, a fork each. */
  public static List<BenchmarkResult> run(JmhPlan plan) {
    TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis());
    try {
      return new Runner(
              new OptionsBuilder()
                  .include("^" + Pattern.quote(OwnParts.class.getName() + "."))
                  .forks(plan.forks())
                  .warmupIterations(plan.warmups())
                  .warmupTime(time)
                  .measurementIterations(plan.iterations())
                  .measurementTime(time)
                  .shouldFailOnError(true)
                  .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                  .build(),
              new ForkListener())
          .run().stream()
              .map(RunResult::getBenchmarkResults)
              .flatMap(forks -> forks.stream())
              .toList();
    } catch (RunnerException e) {
      throw new CommandFailure(
          ExitCode.NOT_ALL_MEASURED, "The own parts were not measured: " + e.getMessage(), e);
    }
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
