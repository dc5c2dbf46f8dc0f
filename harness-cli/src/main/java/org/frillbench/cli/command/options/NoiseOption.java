package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.frontier.Noise;
import picocli.CommandLine.Option;

/** The noise of latencies, for runs of too few rounds to estimate it. */
@Under(OptionHeading.JUDGING)
public final class NoiseOption {

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description =
          "By how much the medians of fresh processes vary (coefficient of variation), for example"
              + " 15%%; used only where under 3 rounds were measured, too few to estimate it.")
  private Double assumed;

  public Noise noise() {
    return new Noise(assumed);
  }
}
