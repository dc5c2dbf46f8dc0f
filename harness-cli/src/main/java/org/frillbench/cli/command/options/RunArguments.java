package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.publish.ResultSet;
import picocli.CommandLine.Parameters;

/** Runs whose candidates are compared with each other, one a device. */
public final class RunArguments {

  @Parameters(
      paramLabel = "RUN.json",
      arity = "1..*",
      description = "The run file, or its journal; one a device.")
  private List<Path> runs = new ArrayList<>();

  /** Whether there is more than one. */
  public boolean several() {
    return runs.size() > 1;
  }

  /** The figures of the only run. */
  public ResultSet resultSet() {
    return RunArgument.resultSet(RunArgument.analysis(runs.get(0)));
  }

  /** All runs, in the order given. */
  public List<Analysis> analyses() {
    return runs.stream().map(RunArgument::analysis).toList();
  }
}
