package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.Defaults;
import picocli.CommandLine.Option;

/** The seed of whatever a command draws at random. */
public final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of every random number that the command draws: the order of trials, inputs without"
              + " --input, weights, simulated runs (default: ${DEFAULT-VALUE}).")
  @Under(OptionHeading.GENERAL)
  private long seed = Defaults.SEED;

  /** The seed. */
  public long value() {
    return seed;
  }
}
