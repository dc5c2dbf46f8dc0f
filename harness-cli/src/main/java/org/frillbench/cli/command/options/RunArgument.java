package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Set;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.history.NewestRuns;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Parameters;

/** A run whose candidates are compared with each other. */
public final class RunArgument {

  @Parameters(
      paramLabel = "RUN.json",
      arity = "0..1",
      description = "The run file, or its journal (default: the newest run in results/runs).")
  private Path run;

  /** The run's figures. */
  public ResultSet resultSet() {
    return resultSet(analysis(run == null ? newest() : run));
  }

  /** The newest run, which it names. */
  static Path newest() {
    Path folder = RunFileOption.FOLDER;
    try {
      Path newest =
          NewestRuns.newest(folder, Notices.on(System.err))
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          ExitCode.REFUSED_INPUT, RunFileOption.absence(folder) + "."));
      System.err.println(ControlCharacters.of("The newest run is " + newest + "."));
      return newest;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
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
