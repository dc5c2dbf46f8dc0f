package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.RunSession;
import org.frillbench.results.analysis.Analysis;
import picocli.CommandLine.Option;

/** Where a run is written, or whether it is made at all. */
public final class RunOptions {

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The run file (default: a dated file under results/runs/).")
  private Path output;

  @Option(names = "--overwrite", description = "Replace files that exist.")
  private boolean overwrite;

  @Option(names = "--dry-run", description = "Say what would be measured, and stop there.")
  private boolean dryRun;

  /**
   * A run that was made.
   *
   * @param run what was measured, analysed
   * @param exit the exit code that it deserves
   * @param file where it was written
   */
  public record Done(Analysis run, ExitCode exit, Path file) {}

  /** The run file where its user named one. */
  public Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  /** Whether files that are there may be replaced. */
  public boolean overwrite() {
    return overwrite;
  }

  /** Announces {@code session} and measures it; empty if that was all that was wanted. */
  public Optional<Done> measure(RunSession session) {
    session.announce();
    if (dryRun) {
      return Optional.empty();
    }
    Path file = output == null ? Path.of("results", "runs", session.fileName()) : output;
    RunSession.Outcome outcome = session.measure(file, overwrite, Terminal.onStandardError());
    return Optional.of(new Done(outcome.run(), outcome.exit(), file));
  }
}
