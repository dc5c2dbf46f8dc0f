package org.frillbench.cli.command.compare;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.table.TableHeading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the blessed runs. */
@Command(
    name = "list",
    description = "Lists the baselines: one a target.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Which targets have a baseline:",
      "  frill-bench baseline list",
      "In another folder:",
      "  frill-bench baseline list --dir approved"
    })
final class BaselineList implements Callable<Integer> {

  private static final List<String> HEADER = List.of("baseline", "measured", "candidates", "where");

  @Mixin private BaselineFolder folder;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<List<String>> rows = new ArrayList<>();
      for (Path file : folder.open().list()) {
        RunFile run = RunStore.read(file);
        rows.add(
            List.of(
                String.valueOf(file.getFileName()),
                run.run().started(),
                Integer.toString(run.run().plan().subjects().candidates().size()),
                TableHeading.target(run.target())));
      }
      if (rows.isEmpty()) {
        out.println("no baselines in " + folder.path() + " yet: see baseline set");
      } else {
        TextGrid.lines(new Grid(HEADER, List.of(true, true, false, true), rows), Screen.FILE)
            .forEach(out::println);
      }
      out.flush();
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
