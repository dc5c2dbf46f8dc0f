package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.compare.VerdictRule;
import picocli.CommandLine.Option;

/** The change of a latency that matters. */
public final class ThresholdOption {

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "The change that matters, for example 3%% or 0.03 (default: 5%%).")
  @Under(OptionHeading.JUDGING)
  private double threshold = VerdictRule.THRESHOLD;

  /** The change that matters, 0.03 for 3 %. */
  public double value() {
    return threshold;
  }
}
