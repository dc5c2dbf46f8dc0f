package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FormatOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a blessed run's table. */
@Command(
    name = "show",
    description = "Prints the table of a target's baseline.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The table of the only baseline:",
      "  frill-bench baseline show",
      "Of one of several:",
      "  frill-bench baseline show google-pixel"
    })
final class BaselineShow implements Callable<Integer> {

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..1",
      description =
          "The target's name or its beginning, as list prints it; needed where there are"
              + " several.")
  private String target = "";

  @Mixin private BaselineFolder folder;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    try {
      List<Path> found =
          folder.open().list().stream()
              .filter(file -> String.valueOf(file.getFileName()).startsWith(target))
              .toList();
      if (found.size() != 1) {
        String count = found.isEmpty() ? "no baseline" : found.size() + " baselines";
        String which = target.isEmpty() ? "" : " whose target's name begins with " + target;
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            "there is " + count + " in " + folder.path() + which + ": see baseline list.");
      }
      format.print(Analysis.of(RunStore.read(found.get(0))));
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
