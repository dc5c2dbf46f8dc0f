package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Set;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Parameters;

/** A run whose candidates are compared with each other. */
public final class RunArgument {

  @Parameters(paramLabel = "RUN.json", description = "The run file, or its journal.")
  private Path run;

  /** The run's figures. */
  public ResultSet resultSet() {
    return resultSet(analysis(run));
  }

  /** The figures of {@code run}, whose names identify files. */
  static ResultSet resultSet(Analysis run) {
    try {
      return ResultSet.of(run, Set.of());
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  /**
   * Reads a run.
   *
   * @throws CommandFailure if it cannot be read, measured nothing, or gives one name to two files
   */
  static Analysis analysis(Path run) {
    try {
      Analysis analysis = Analysis.of(RunStore.read(run));
      analysis.requireOneFilePerName("cannot compare the candidates of " + run);
      if (analysis.candidates().isEmpty()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT, "nothing in " + run + " was measured, so nothing can be said.");
      }
      return analysis;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
