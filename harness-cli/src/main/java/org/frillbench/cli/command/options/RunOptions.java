package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.RunOrigin;
import org.frillbench.cli.run.RunRecorder;
import org.frillbench.cli.run.RunSession;
import org.frillbench.results.analysis.Analysis;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a run is written, or whether it is made at all. */
public final class RunOptions {

  @Mixin private RunFileOption file;
  @Mixin private ResumeOption resuming;

  @Option(names = "--dry-run", description = "Print what would be measured, and stop there.")
  @Under(OptionHeading.OUTPUT)
  private boolean dryRun;

  /**
   * A run that was made.
   *
   * @param run what was measured, analysed
   * @param exit the exit code that it deserves
   * @param file where it was written
   */
  public record Done(Analysis run, ExitCode exit, Path file) {}

  /** The run file where its user named one, or one that is carried on. */
  public Optional<Path> output() {
    return file.named().or(resuming::named);
  }

  /** Whether files that are there may be replaced. */
  public boolean overwrite() {
    return file.overwrite();
  }

  /**
   * Whether {@code report}, a file beside the run file, may be replaced where it is there: if
   * requested, and if the run that is carried on has written it.
   */
  public boolean mayReplace(Path report) {
    return file.overwrite() || resuming.wrote(report);
  }

  /**
   * Gives the command again that made the run to be resumed, where only that run is given.
   *
   * @return its exit code; empty where the command is given here
   */
  public Optional<Integer> again(CommandSpec spec) {
    return resuming.again(spec);
  }

  /** Where the run of this command comes from. */
  public RunOrigin origin(CommandSpec spec) {
    return resuming.origin(spec);
  }

  /** Whether a run is carried on. */
  public boolean resumes() {
    return resuming.given();
  }

  /** Whether nothing is measured. */
  public boolean dryRun() {
    return dryRun;
  }

  /** Where {@code session} is written. */
  public Path file(RunSession session) {
    return file.or(session.resumed(), session.fileName());
  }

  /** Refuses one run to carry on where {@code several} are made. */
  public void check(boolean several, CommandSpec spec) {
    require(
        spec,
        !several || !resuming.given(),
        "--resume carries on the run of one device: name that device alone, and each run by itself");
  }

  /** Says where a run is, and with which command it goes on if it ended early. */
  public void announce(Done done, CommandSpec spec) {
    resuming.announce(done.file(), done.run().file().run().endedEarly(), spec);
  }

  /** Announces {@code session} and measures it; empty if that was all that was wanted. */
  public Optional<Done> measure(RunSession session) {
    session.announce();
    if (dryRun) {
      return Optional.empty();
    }
    Path path = file(session);
    RunRecorder.Recorded recorded = session.measure(path, file.overwrite(), Console.shown());
    return Optional.of(new Done(recorded.run(), recorded.exit(), path));
  }
}
