package org.frillbench.cli.roofline;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.Quantiles;

/** What several rounds of a roofline say together. */
public final class Roofline {

  private final List<RooflineRound> rounds;

  Roofline(List<RooflineRound> rounds) {
    this.rounds = List.copyOf(rounds);
  }

  /** What binds, if every round says the same. */
  Bound bound() {
    Bound first = rounds.get(0).bound();
    return rounds.stream().allMatch(round -> round.bound() == first) ? first : Bound.UNTOLD;
  }

  /** The figures, each the median of the rounds, and what binds where they show it. */
  public String text() {
    RooflineRound any = rounds.get(0);
    String figures =
        String.format(
            Locale.ROOT,
            "%-12s %.3f ms an inference, %.1f GMAC/s, %.1f GB/s of weights, %.2f MAC/byte%n"
                + "%-12s %.1f GMAC/s in a matrix product: %.0f %% of it is used%n"
                + "%-12s %.1f GB/s through a dense layer of %.1f MiB: %.0f %% of it is used%n",
            "roofline",
            median(RooflineRound::candidateNs) / 1e6,
            median(round -> round.macs() / round.candidateNs()),
            median(round -> round.bytes() / round.candidateNs()),
            (double) any.macs() / any.bytes(),
            "  arithmetic",
            median(RooflineRound::arithmetic),
            100 * median(RooflineRound::ofArithmetic),
            "  bandwidth",
            median(RooflineRound::bandwidth),
            any.bytes() / 1048576.0,
            100 * median(RooflineRound::ofBandwidth));
    return switch (bound()) {
      case MEMORY -> figures + "  bound by memory: its weights come no faster.\n";
      case ARITHMETIC -> figures + "  bound by arithmetic: the kernels multiply no faster.\n";
      case UNTOLD -> figures;
    };
  }

  private double median(ToDoubleFunction<RooflineRound> figure) {
    return Quantiles.median(rounds.stream().mapToDouble(figure).toArray());
  }
}
