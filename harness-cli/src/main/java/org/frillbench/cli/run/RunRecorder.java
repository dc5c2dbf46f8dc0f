package org.frillbench.cli.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.TimeLeft;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.Shard;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.UnfinishedRun;

/**
 * Records a run, whatever measures it: the plan and every trial in a journal as it goes, all of it
 * in a run file at the end.
 */
public final class RunRecorder {

  private final Plan plan;
  private final Invocation invocation;
  private final Target target;
  private final Optional<UnfinishedRun> earlier;
  private final PrintStream err;
  private final RunName name;

  /**
   * For one run, which starts now.
   *
   * @param origin the command that makes it, and the run that this carries on, if any
   * @param target where inference runs
   * @throws CommandFailure if the run that it carries on had another plan or target
   */
  public RunRecorder(Plan plan, RunOrigin origin, Target target, PrintStream err) {
    origin.earlier().ifPresent(run -> ResumeCheck.require(run, plan, target));
    this.plan = plan;
    this.invocation = origin.invocation();
    this.target = target;
    this.earlier = origin.earlier();
    this.err = err;
    this.name = new RunName(Instant.now(Clock.systemUTC()), target, origin.number());
  }

  /** The run file of the run that this carries on; empty for a new run or where it is unknown. */
  public Optional<Path> resumed() {
    return earlier.flatMap(UnfinishedRun::output);
  }

  /** Says what is carried on, if anything is. */
  public void announceResumption(String what) {
    earlier.ifPresent(
        run -> {
          Duration stood = Duration.between(run.stopped(), Instant.now(Clock.systemUTC()));
          err.printf(
              "Resuming the run in %s, which stopped %s ago: %d of these %s have ended.%n",
              run.file(),
              TimeLeft.words(stood.isNegative() ? Duration.ZERO : stood),
              ended(run.run()),
              what);
        });
  }

  private static int ended(RunFile file) {
    int limits = file.limits() == null ? 0 : file.limits().size();
    int averages = file.averages() == null ? 0 : file.averages().size();
    return file.measurements().size() + limits + averages + file.missed().size();
  }

  /** The trials of a run. */
  @FunctionalInterface
  public interface Trials {

    /**
     * Measures them, adding each to {@code log} as it ends.
     *
     * @return how it ended: {@link ExitCode#INTERRUPTED} or {@link ExitCode#NO_TARGET} before its
     *     plan did
     */
    ExitCode measure(RunLog log, String runId) throws OutputException;
  }

  /**
   * A recorded run.
   *
   * @param run the run as written, analysed
   * @param exit how its trials ended
   */
  public record Recorded(Analysis run, ExitCode exit) {}

  /** A name for the run file, of time and target. */
  public String fileName() {
    Shard shard = plan.shard();
    String part = shard == null ? "" : "-shard-" + shard.index() + "-of-" + shard.of();
    return name.fileName(part);
  }

  private String id() {
    return earlier.map(run -> run.run().run().id()).orElseGet(name::id);
  }

  /**
   * Measures {@code trials} and writes the run file to {@code output}.
   *
   * @param overwrite whether a file that is there may be replaced, besides the run file that is
   *     carried on
   * @throws CommandFailure if a file cannot be written; the journal, if there is one, then stays
   */
  public Recorded record(Path output, boolean overwrite, Trials trials) {
    try {
      boolean ofItself = earlier.isPresent() && earlier.get().replaces(output);
      boolean replaced = overwrite || ofItself;
      RunStore.checkFree(output, replaced);
      try (Journal journal = journal(output)) {
        RunLog log =
            earlier.map(run -> new RunLog(journal, run.run())).orElseGet(() -> new RunLog(journal));
        try {
          ExitCode exit = trials.measure(log, id());
          Analysis analysis = Analysis.of(finished(log, exit));
          RunStore.write(analysis, output, replaced);
          journal.discard();
          return new Recorded(analysis, exit);
        } catch (OutputException | RuntimeException e) {
          err.println("What was measured is kept in " + journal.path() + ".");
          throw e;
        }
      }
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  private Run run() {
    return earlier
        .map(run -> run.resumed(name.started()))
        .orElseGet(() -> new Run(id(), name.started().toString(), null, plan, false));
  }

  private Journal journal(Path output) throws OutputException {
    if (earlier.isPresent()) {
      return earlier.get().journal(invocation, name.started());
    }
    RunHeader header = new RunHeader(Tool.ofThisBuild(), run(), target, invocation);
    return Journal.open(Journal.beside(output), header);
  }

  private RunFile finished(RunLog log, ExitCode exit) {
    boolean early = exit == ExitCode.INTERRUPTED || exit == ExitCode.NO_TARGET;
    return RunFile.of(
            Tool.ofThisBuild(),
            run().finished(Instant.now(Clock.systemUTC()), early),
            target,
            log.measurements(),
            log.limits(),
            log.averages(),
            log.missed())
        .withPrecisionPlans(log.plans());
  }

  /**
   * Reports that the user ended {@code run}, of {@code planned} trials or forks. A run file without
   * a command that could carry it on is temporary.
   */
  public void reportInterruption(RunFile run, int planned, String what) {
    err.println(
        "frill-bench: interrupted after "
            + ended(run)
            + " of "
            + planned
            + " "
            + what
            + (invocation.command().isPresent() ? "; what was measured is saved." : "."));
  }
}
