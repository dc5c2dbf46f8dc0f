package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.QuantizationInfo;
import org.frillbench.results.numerics.OutputComparison;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.parity.OutputParity;

/** Compares the outputs of two sides, pair by pair. */
final class OutputPairs {

  private final ParitySide.Computed base;
  private final ParitySide.Computed newer;
  private final OutputLimit limit;

  OutputPairs(ParitySide.Computed base, ParitySide.Computed newer, OutputLimit limit) {
    this.base = base;
    this.newer = newer;
    this.limit = limit;
  }

  /** The figures of an output that both sides have, over all inputs. */
  OutputParity compare(PortMatch.Pair places, Port onBase, Port onNew) {
    List<OutputComparison.Values> reference = new ArrayList<>();
    List<OutputDifference> differences = new ArrayList<>();
    int worst = 0;
    for (int run = 0; run < base.runs().size(); run++) {
      ParitySide.Elements one = base.runs().get(run).get(places.base());
      ParitySide.Elements other = newer.runs().get(run).get(places.newer());
      requireSameShape(onBase, one, onNew, other);
      OutputComparison.Values values = values(onBase, one);
      OutputDifference difference = OutputComparison.of(values, values(onNew, other));
      reference.add(values);
      differences.add(difference);
      worst = limit.isFarther(difference, differences.get(worst)) ? run : worst;
    }
    return new OutputParity(
        onBase.name(),
        onNew.name(),
        base.runs().get(0).get(places.base()).shape(),
        differences,
        worst + 1,
        nearestNeighbours(reference),
        null,
        differences.stream().allMatch(limit::holds));
  }

  /** Of all outputs for one input and for the next one, the two that are nearest to each other. */
  private static OutputDifference nearestNeighbours(List<OutputComparison.Values> outputs) {
    OutputDifference nearest = null;
    for (int run = 1; run < outputs.size(); run++) {
      OutputComparison.Values one = outputs.get(run - 1);
      OutputComparison.Values other = outputs.get(run);
      if (one.count() == other.count()) {
        OutputDifference difference = OutputComparison.of(one, other);
        nearest = nearest == null || difference.snr() > nearest.snr() ? difference : nearest;
      }
    }
    return nearest;
  }

  private static void requireSameShape(
      Port onBase, ParitySide.Elements base, Port onNew, ParitySide.Elements newer) {
    if (OutputValues.isReal(base.type(), quantization(onBase))
        != OutputValues.isReal(newer.type(), quantization(onNew))) {
      throw differ(onBase, base.type(), newer.type());
    }
    if (!squeezed(base.shape()).equals(squeezed(newer.shape()))) {
      throw differ(onBase, base.shape().toString(), newer.shape().toString());
    }
  }

  private static List<Integer> squeezed(List<Integer> shape) {
    return shape.stream().filter(extent -> extent != 1).toList();
  }

  private static CommandFailure differ(Port output, String base, String newer) {
    return new CommandFailure(
        ExitCode.REFUSED_INPUT,
        "output "
            + named(output)
            + " is "
            + base
            + " on the base side and "
            + newer
            + " on the new side, so they cannot be the same: pair other outputs by --match.");
  }

  private static OutputComparison.Values values(Port port, ParitySide.Elements elements) {
    try {
      return OutputValues.of(elements, quantization(port));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "output " + named(port) + " cannot be compared: " + e.getMessage() + ".",
          e);
    }
  }

  private static String named(Port port) {
    return Port.of(port.name(), "", List.of()).tensor().quotedName();
  }

  private static Optional<QuantizationInfo> quantization(Port port) {
    return port.tensor().quantization();
  }
}
