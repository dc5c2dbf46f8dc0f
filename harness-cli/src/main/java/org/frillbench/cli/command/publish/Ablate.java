package org.frillbench.cli.command.publish;

import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.QualityOption;
import org.frillbench.cli.command.options.RunArgument;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.ablation.Ablation;
import org.frillbench.results.ablation.AblationDocument;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what hyperparameters cost. */
@Command(
    name = "ablate",
    description =
        "What each hyperparameter of the students contributes to latency, size and quality, from"
            + " any part of a grid: pairs that differ in nothing else, and a linear model.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "What each hyperparameter costs in latency and size:",
      "  frill-bench ablate run.json",
      "In accuracy, too:",
      "  frill-bench ablate run.json --quality quality.csv"
    })
public final class Ablate implements Callable<Integer> {

  @Mixin private RunArgument run;
  @Mixin private QualityOption quality;
  @Mixin private DocumentOptions printing;

  @Override
  public Integer call() {
    ResultSet resultSet = run.resultSet();
    Objective objective = quality.given() ? quality.objective(resultSet.rows()) : null;
    List<Ablation> ablations = Ablation.each(resultSet.rows(), objective);
    if (ablations.stream().allMatch(ablation -> ablation.effects().isEmpty())) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "the run has no two students that differ in a hyperparameter: measure some of"
              + " \"students generate\".");
    }
    printing.print(AblationDocument.of(ablations, objective, resultSet));
    return ExitCode.DONE.code();
  }
}
