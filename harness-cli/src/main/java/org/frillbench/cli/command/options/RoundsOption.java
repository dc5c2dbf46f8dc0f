package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.planning.Dimensions;
import picocli.CommandLine.Option;

/** How many rounds are measured. */
public final class RoundsOption {

  /** More would not fit a run file. */
  public static final int MOST = Dimensions.MOST_TRIALS;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds; each measures every candidate once, in shuffled order (default: 3, or 8 with"
              + " --precision, or 1 with --quick). In gate, each measures both sides of every model in"
              + " turn; at least 8 (default: 10, or 8 with --precision).")
  @Under(OptionHeading.METHOD)
  private Integer rounds;

  /** The number given, otherwise {@code usual}. */
  public int or(int usual) {
    return rounds == null ? usual : rounds;
  }
}
