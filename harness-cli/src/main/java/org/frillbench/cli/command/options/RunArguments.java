package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.publish.ResultSet;
import picocli.CommandLine.Parameters;

/** Runs that a command reads, one a device. */
public final class RunArguments {

  @Parameters(
      paramLabel = "RUN.json",
      arity = "0..*",
      description =
          "The run file, or its journal; one a device (default: the newest run in results/runs).")
  private List<Path> runs = new ArrayList<>();

  /** Whether there is more than one. */
  public boolean several() {
    return runs.size() > 1;
  }

  /** Their files, in the order given; without any the newest run's, which is named. */
  public List<Path> files() {
    return runs.isEmpty() ? List.of(RunArgument.newest()) : runs;
  }

  /** The figures of the run {@code file}, whose candidates are compared with each other. */
  public static ResultSet resultSet(Path file) {
    return RunArgument.resultSet(RunArgument.analysis(file));
  }

  /** Several runs, in the order given, whose candidates are compared with each other. */
  public List<Analysis> analyses() {
    return runs.stream().map(RunArgument::analysis).toList();
  }
}
