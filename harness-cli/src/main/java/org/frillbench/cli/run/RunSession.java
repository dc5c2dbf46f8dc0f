package org.frillbench.cli.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
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
import org.frillbench.results.warning.Warning;

/** One run from its announcement to its file: what is measured is never lost on the way. */
public final class RunSession {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PlannedRun plan;
  private final TrialTarget target;
  private final Interruption interruption;
  private final PrintStream err;
  private final Instant started = Instant.now(Clock.systemUTC());
  private Duration guess = Duration.ZERO;

  public RunSession(
      PlannedRun plan, TrialTarget target, Interruption interruption, PrintStream err) {
    this.plan = plan;
    this.target = target;
    this.interruption = interruption;
    this.err = err;
  }

  /** Says what is to come before anything starts. */
  public void announce() {
    try {
      RunAnnouncement announcement = new RunAnnouncement(plan, target);
      guess = announcement.guess();
      announcement.lines().forEach(err::println);
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  /** A file name for the run's record that says when and on what. */
  public String fileName() {
    Target where = target.describe();
    String what =
        switch (where.kind()) {
          case ANDROID -> String.valueOf(where.model());
          case VIRTUAL -> "virtual-" + where.profile();
          case HOST, HOST_JMH -> "host";
        };
    return id() + "-" + what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".json";
  }

  private String id() {
    return ID.format(started);
  }

  /**
   * What a session came to.
   *
   * @param run the run as written, analysed
   * @param exit the exit code it deserves
   */
  public record Outcome(Analysis run, ExitCode exit) {}

  /** Measures everything and writes the run file to {@code output}. */
  public Outcome measure(Path output, boolean overwrite, boolean terminal) {
    try {
      RunStore.checkFree(output, overwrite);
      Run run = begun();
      RunHeader header = new RunHeader(Tool.ofThisBuild(), run, target.describe());
      try (Journal journal = Journal.open(Journal.beside(output), header)) {
        RunLog log = new RunLog(journal);
        try {
          ExitCode exit = sweep(log, terminal);
          Analysis analysis = Analysis.of(finished(run, log, exit));
          RunStore.write(analysis, output, overwrite);
          journal.discard();
          return new Outcome(
              analysis,
              exit == ExitCode.INTERRUPTED
                  ? cutShort(analysis.file())
                  : exit.or(fitness(analysis)));
        } catch (OutputException | RuntimeException e) {
          err.println("What was measured is kept in " + journal.path() + ".");
          throw e;
        }
      }
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  private ExitCode sweep(RunLog log, boolean terminal) throws OutputException {
    try (Progress progress = Progress.on(err, plan.trials(), guess, terminal)) {
      return new RunExecutor(plan, target, log, progress, interruption::requested).run(id());
    }
  }

  private Run begun() {
    Plan asked =
        new Plan(
            plan.candidates().stream().map(file -> file.candidate().name()).toList(),
            plan.inputs().recorded(),
            plan.rounds(),
            plan.settings(),
            anchor(),
            plan.precision().map(Precision::share).orElse(null),
            plan.warmup(),
            plan.timing(),
            plan.oneSided().orElse(null));
    return new Run(
        id(), started.toString(), null, asked, plan.seed(), List.copyOf(plan.accepted()), false);
  }

  private String anchor() {
    if (plan.anchor().isEmpty()) {
      return null;
    }
    return plan.file(plan.together().get(plan.anchor().getAsInt()).get(0)).candidate().name();
  }

  private RunFile finished(Run run, RunLog log, ExitCode exit) {
    boolean early = exit == ExitCode.INTERRUPTED || exit == ExitCode.NO_TARGET;
    Run ended = run.finished(Instant.now(Clock.systemUTC()), early);
    return RunFile.of(
        Tool.ofThisBuild(),
        ended,
        target.describe(),
        log.measurements(),
        log.limits(),
        log.missed());
  }

  /** Says how far it came; whether that is fit is no question yet. */
  private ExitCode cutShort(RunFile file) {
    int limits = file.limits() == null ? 0 : file.limits().size();
    int ended = file.measurements().size() + limits + file.missed().size();
    err.println(
        "frill-bench: interrupted after "
            + ended
            + " of "
            + plan.trials()
            + " trials; what was measured is saved.");
    return ExitCode.INTERRUPTED;
  }

  /** Whether a blocking warning stands that the user did not accept; names each. */
  private ExitCode fitness(Analysis analysis) {
    Set<Warning> blocking = analysis.unaccepted(plan.blocking(), Set.of()).keySet();
    for (Warning warning : blocking) {
      err.println(
          "frill-bench: "
              + warning.id()
              + ": "
              + warning.advice()
              + "; or take the figures as they are with --accept "
              + warning.id()
              + ".");
    }
    return blocking.isEmpty() ? ExitCode.DONE : ExitCode.UNFIT;
  }
}
