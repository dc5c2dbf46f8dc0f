package org.frillbench.cli.jmh;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Times our own hot parts by JMH. */
public final class OwnPartsRun {

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

  /** The parts as a table: mean and JMH's own 99.9 % interval over all iterations, ms. */
  public static String text(List<BenchmarkResult> forks) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-24s %10s %12s%n", "part", "mean, ms", "± 99.9 %"));
    for (RunResult part : JmhJson.together(forks)) {
      Result<?> result = part.getPrimaryResult();
      String name = part.getParams().getBenchmark();
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %10.3f %12s%n",
              name.substring(name.lastIndexOf('.') + 1),
              result.getScore(),
              Double.isNaN(result.getScoreError())
                  ? "-"
                  : String.format(Locale.ROOT, "%.3f", result.getScoreError())));
    }
    return text.toString();
  }
}
