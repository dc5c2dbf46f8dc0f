package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AcceptOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.GateSides;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.table.ControlCharacters;
import org.frillbench.results.warning.Warning;
import org.frillbench.results.analysis.WarningRules;
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
    usageHelpAutoWidth = true)
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
      requireWhole(run.file());
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

  private void requireWhole(RunFile run) {
    if (run.run().interrupted() || run.measurements().isEmpty()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, file + " was cut short, so it is no baseline: measure again.");
    }
    if (GateSides.in(run)) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          file + " is a gate's run, which holds two versions: measure one by push-and-run.");
    }
  }

  private void requireFit(Analysis run) {
    Set<Warning> blocking = WarningRules.blockingReliance();
    Set<Warning> taken = EnumSet.noneOf(Warning.class);
    taken.addAll(run.file().run().acceptedWarnings());
    taken.addAll(accepted.values());
    for (TableRow row : run.rows()) {
      for (Warning warning : row.warnings()) {
        if (blocking.contains(warning) && !taken.contains(warning)) {
          throw unfit(warning, row.candidate() + ": " + warning.advice());
        }
      }
      if (row.trials().size() < VerdictRule.LEAST_TRIALS && !taken.contains(Warning.FEW_TRIALS)) {
        throw unfit(
            Warning.FEW_TRIALS,
            String.format(
                "%s has %d, and under %d give no verdict: measure more rounds",
                row.candidate(), row.trials().size(), VerdictRule.LEAST_TRIALS));
      }
    }
  }

  private CommandFailure unfit(Warning warning, String why) {
    return new CommandFailure(
        ExitCode.UNFIT,
        String.format(
            "%s is no baseline: %s: %s; or take it as it is with --accept %s.",
            file, warning.id(), why, warning.id()));
  }
}
