package org.frillbench.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.ablation.Ablation;
import org.frillbench.results.ablation.AblationText;
import org.frillbench.results.frontier.Merit;
import org.frillbench.results.publish.Part;
import org.frillbench.results.publish.Row;
import org.frillbench.results.record.Settings;
import org.frillbench.results.table.Heading;
import org.frillbench.results.table.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what hyperparameters cost. */
@Command(
    name = "ablate",
    description =
        "What each hyperparameter of the students contributes to latency, size and quality, from any"
            + " part of a grid: pairs that differ in nothing else, and a linear model.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class Ablate implements Callable<Integer> {

  @Mixin private WeighOptions weigh;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Part part = weigh.part();
    Merit quality = weigh.judged() ? weigh.merit(part) : null;
    List<Settings> settings = part.rows().stream().map(Row::settings).distinct().toList();
    for (Settings one : settings) {
      List<Row> rows = part.rows().stream().filter(row -> row.settings().equals(one)).toList();
      Ablation ablation = Ablation.of(rows, quality);
      if (ablation.effects().isEmpty()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            "the run has no two students that differ in a hyperparameter: measure some of"
                + " \"students generate\".");
      }
      spec.commandLine().getOut().println(Visible.of(Heading.settings(one)));
      WeighOptions.print(
          spec.commandLine().getOut(),
          part,
          AblationText.lines(ablation, quality == null ? null : quality.heading()));
    }
    return ExitCode.DONE.code();
  }
}
