package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AcceptOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.history.BaselineRule;
import org.frillbench.results.history.BaselineRule.Objection;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Blesses a run. */
@Command(
    name = "set",
    description = {
      "Blesses a run: it becomes its target's baseline, in place of the one before.",
      "Under 8 trials a candidate, NOT-SETTLED, CONTENDED and every blocking warning have to be"
          + " accepted."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "6:",
    footer = {
      "Approve a run of 8 rounds or more:",
      "  frill-bench baseline set run.json",
      "A shorter one, in spite of a warning, too:",
      "  frill-bench baseline set run.json --accept SHORT-BASELINE,NOT-SETTLED"
    })
final class BaselineSet implements Callable<Integer> {

  @Parameters(paramLabel = "RUN.json", description = "The run.")
  private Path file;

  @Mixin private AcceptOption accepted;

  @Mixin private BaselineFolder folder;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      Analysis run = Analysis.of(RunStore.read(file));
      requireFit(run);
      spec.commandLine().getOut().println(ControlCharacters.of(folder.open().set(run).toString()));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  private void requireFit(Analysis run) {
    BaselineRule.refusal(run.file())
        .ifPresent(
            reason -> {
              throw new CommandFailure(ExitCode.REFUSED_INPUT, file + " " + reason + ".");
            });
    List<Objection> objections = BaselineRule.objections(run, accepted.values());
    if (!objections.isEmpty()) {
      Objection first = objections.get(0);
      List<String> ids = objections.stream().map(each -> each.warning().id()).toList();
      throw CommandFailure.unfit(
          String.format(
              "%s is no baseline: %s: %s; or take it as it is with --accept %s.",
              file, first.warning().id(), first.reason(), String.join(",", ids)),
          ids);
    }
  }
}
