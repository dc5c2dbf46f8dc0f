package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.Optional;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.shard.EngineVariables;
import org.frillbench.cli.shard.ShardChoice;
import org.frillbench.cli.user.Environment;
import org.frillbench.results.record.Shard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which part of the candidates is measured here. */
public final class ShardOption {

  private static final String AUTO = "auto";

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Measure part I of N of the candidates, and the --anchor, which is in every part; 'merge'"
              + " joins the run files. auto: as the variables of Kubernetes, Slurm, Buildkite or"
              + " GitLab say, or FRILL_BENCH_SHARD_INDEX (from 0) and FRILL_BENCH_SHARD_TOTAL.")
  @Under(OptionHeading.MEASURED)
  private String shard;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Refuses what is no part, before anything is opened.
   *
   * @param anchored whether the plan has an anchor
   */
  public void check(boolean anchored) {
    require(
        spec,
        shard == null || anchored,
        "--shard takes --anchor NAME, too: the candidate that every shard measures, which shows"
            + " whether all were measured at the same pace");
    choice();
  }

  private Optional<ShardChoice> choice() {
    if (shard == null) {
      return Optional.empty();
    }
    if (shard.equals(AUTO)) {
      return Optional.of(EngineVariables.choice(Environment.variables()));
    }
    Optional<ShardChoice> choice = ShardChoice.parse(shard);
    require(
        spec,
        choice.isPresent(),
        "--shard "
            + shard
            + " is no part such as 2/5, which is the second of five (at most "
            + Shard.MOST
            + ")");
    return choice;
  }

  /** The part of {@code plan} that is measured here: all of it without the option. */
  public PlannedRun part(PlannedRun plan) {
    return choice().map(plan::part).orElse(plan);
  }
}
