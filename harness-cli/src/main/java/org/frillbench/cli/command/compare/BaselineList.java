package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.history.BaselinesDocument;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private BaselineFolder folder;
  @Mixin private DocumentOptions printing;

  @Override
  public Integer call() {
    try {
      Map<Path, RunFile> runs = new LinkedHashMap<>();
      for (Path file : folder.open().list()) {
        runs.put(file, RunStore.read(file));
      }
      printing.print(BaselinesDocument.of(folder.path(), runs));
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
