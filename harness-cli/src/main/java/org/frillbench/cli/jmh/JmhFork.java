package org.frillbench.cli.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.frillbench.agent.host.ChildJvm;
import org.frillbench.agent.host.RuntimeReason;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.wire.Failure;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.record.FailedTrial;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH for a single fork, so that forks of several candidates can take turns. */
public final class JmhFork {

  /** How JMH begins when it is JMH that cannot work, and not the benchmark. */
  private static final String OWN_ERROR = "ERROR:";

  /** How JMH begins what a benchmark threw. */
  private static final String STACK_TRACE = "<failure>";

  private static final String BENCHMARK =
      "^" + Pattern.quote(InferenceBenchmark.class.getName() + ".inference") + "$";

  private final JmhPlan plan;

  public JmhFork(JmhPlan plan) {
    this.plan = plan;
  }

  /** What became of a fork. */
  public sealed interface Outcome {}

  /**
   * It was measured.
   *
   * @param result what JMH has of it
   * @param facts what the fork itself tells
   * @param warmupMedians of its iterations of warm-up, ms
   */
  public record Measured(BenchmarkResult result, ForkFacts facts, List<Double> warmupMedians)
      implements Outcome {
    public Measured {
      warmupMedians = List.copyOf(warmupMedians);
    }

    /** The median of what was sampled, ns. */
    public double p50Ns() {
      return Medians.of(JmhSamples.of(result));
    }
  }

  /**
   * It was not.
   *
   * @param kind what went wrong
   * @param message one sentence
   */
  public record Missed(FailedTrial.Kind kind, String message) implements Outcome {}

  /** Runs one fork of {@code cell} in {@code mode}. */
  public Outcome run(JmhPlan.Cell cell, Mode mode) {
    Path facts = null;
    Path crash = null;
    try {
      facts = TemporaryFiles.file("fork", ".json");
      crash = TemporaryFiles.file("fork", ".crash");
      return run(options(cell, mode, facts, crash), facts);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      remove(facts);
      remove(crash);
    }
  }

  private static Outcome run(Options options, Path facts) throws IOException {
    ForkListener listener = new ForkListener();
    try {
      BenchmarkResult result =
          new Runner(options, listener).runSingle().getBenchmarkResults().iterator().next();
      return new Measured(result, ForkFacts.read(facts), listener.warmupMedians());
    } catch (RunnerException e) {
      if (e.getMessage().startsWith(OWN_ERROR)) {
        throw new CommandFailure(
            ExitCode.NO_TARGET, "JMH cannot run here: " + oneLine(e.getMessage()), e);
      }
      ForkFacts told = ForkFacts.read(facts);
      Failure failure = told == null ? null : told.failure();
      return failure == null
          ? new Missed(FailedTrial.Kind.AGENT_DIED, "the fork died: " + reason(e))
          : new Missed(FailedTrial.Kind.of(failure.kind), failure.message + printed(listener));
    }
  }

  private Options options(JmhPlan.Cell cell, Mode mode, Path facts, Path crash) {
    List<String> flags = new ArrayList<>(ChildJvm.flags(crash));
    flags.add("-D" + InferenceBenchmark.FACTS + "=" + facts);
    TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis());
    return new OptionsBuilder()
        .include(BENCHMARK)
        .mode(mode)
        .param("candidate", cell.candidate().candidate().name())
        .param("file", cell.candidate().file().toAbsolutePath().toString())
        .param("threads", Integer.toString(cell.threads()))
        .param("seed", Long.toString(plan.seed()))
        .forks(1)
        .threads(1)
        .warmupIterations(plan.warmups())
        .warmupTime(time)
        .measurementIterations(plan.iterations())
        .measurementTime(time)
        .shouldFailOnError(true)
        .jvmArgs(flags.toArray(String[]::new))
        .build();
  }

  /** The runtime's own reason: a fork of JMH's cannot read its standard error, JMH passes it on. */
  private static String printed(ForkListener listener) {
    List<String> lines =
        listener.said().lines().map(line -> line.startsWith(STACK_TRACE) ? "" : line).toList();
    return RuntimeReason.in(lines).map(reason -> ": " + reason).orElse("");
  }

  /** JMH wraps what a fork died of, and hangs what its benchmark threw onto that. */
  private static String reason(RunnerException e) {
    Throwable cause = e;
    while (cause.getCause() != null || cause.getSuppressed().length > 0) {
      cause = cause.getCause() != null ? cause.getCause() : cause.getSuppressed()[0];
    }
    return oneLine(String.valueOf(cause.getMessage()));
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private static void remove(Path file) {
    if (file != null) {
      file.toFile().delete();
    }
  }
}
