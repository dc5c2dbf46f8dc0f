package org.frillbench.cli.jmh;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.HostMachine;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;

/** A baseline from its first fork to its run file. */
public final class BaselineSession {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JmhPlan plan;
  private final BooleanSupplier interrupted;
  private final PrintStream err;
  private final Instant started = Instant.now(Clock.systemUTC());
  private final Target target = HostMachine.here().asTarget(Target.Kind.HOST_JMH);

  public BaselineSession(JmhPlan plan, BooleanSupplier interrupted, PrintStream err) {
    this.plan = plan;
    this.interrupted = interrupted;
    this.err = err;
  }

  /** A file name for the run's record that says when and by what. */
  public String fileName() {
    return ID.format(started) + "-host-jmh.json";
  }

  /**
   * Measures everything and writes the run file to {@code output}.
   *
   * @param overwrite whether a file that is there may be replaced
   * @param terminal whether standard error is one
   */
  public Baseline measure(Path output, boolean overwrite, boolean terminal) {
    try {
      RunStore.checkFree(output, overwrite);
      Run run = begun();
      RunHeader header = new RunHeader(Tool.ofThisBuild(), run, target);
      try (Journal journal = Journal.open(Journal.beside(output), header)) {
        Baseline baseline = forks(journal, terminal);
        Run finished = run.finished(Instant.now(Clock.systemUTC()), interrupted.getAsBoolean());
        RunFile file =
            RunFile.of(
                Tool.ofThisBuild(), finished, target, baseline.measurements(), baseline.missed());
        RunStore.write(Analysis.of(file), output, overwrite);
        journal.discard();
        return baseline;
      } catch (OutputException | RuntimeException e) {
        err.println("What was measured is kept in " + Journal.beside(output) + ".");
        throw e;
      }
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  private Baseline forks(Journal journal, boolean terminal) throws OutputException {
    try (Progress progress = Progress.on(err, plan.allForks(), plan.guess(), terminal)) {
      return new JmhRun(plan, journal, progress, interrupted).run();
    }
  }

  private Run begun() {
    List<String> names =
        plan.candidates().stream()
            .map(CandidateFile::candidate)
            .map(candidate -> candidate.name())
            .toList();
    Plan asked =
        new Plan(
            names,
            null,
            plan.forks(),
            plan.threads().stream().map(ForkRecord::asked).toList(),
            null,
            null,
            plan.warmupRule(),
            plan.timingRule());
    return new Run(
        ID.format(started), started.toString(), null, asked, plan.seed(), List.of(), false);
  }
}
