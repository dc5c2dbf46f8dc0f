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

  private final ParitySide.Computed left;
  private final ParitySide.Computed right;
  private final OutputLimit limit;

  OutputPairs(ParitySide.Computed left, ParitySide.Computed right, OutputLimit limit) {
    this.left = left;
    this.right = right;
    this.limit = limit;
  }

  /** The figures of an output that both sides have, over all inputs. */
  OutputParity compare(PortMatch.Pair places, Port onLeft, Port onRight) {
    List<OutputComparison.Values> reference = new ArrayList<>();
    List<OutputDifference> differences = new ArrayList<>();
    int worst = 0;
    for (int run = 0; run < left.runs().size(); run++) {
      ParitySide.Elements one = left.runs().get(run).get(places.left());
      ParitySide.Elements other = right.runs().get(run).get(places.right());
      requireSameShape(onLeft, one, onRight, other);
      OutputComparison.Values values = values(onLeft, one);
      OutputDifference difference = OutputComparison.of(values, values(onRight, other));
      reference.add(values);
      differences.add(difference);
      worst = limit.isFarther(difference, differences.get(worst)) ? run : worst;
    }
    return new OutputParity(
        onLeft.name(),
        onRight.name(),
        left.runs().get(0).get(places.left()).shape(),
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
      Port onLeft, ParitySide.Elements left, Port onRight, ParitySide.Elements right) {
    if (OutputValues.isReal(left.type(), quantization(onLeft))
        != OutputValues.isReal(right.type(), quantization(onRight))) {
      throw differ(onLeft, left.type(), right.type());
    }
    if (!squeezed(left.shape()).equals(squeezed(right.shape()))) {
      throw differ(onLeft, left.shape().toString(), right.shape().toString());
    }
  }

  private static List<Integer> squeezed(List<Integer> shape) {
    return shape.stream().filter(extent -> extent != 1).toList();
  }

  private static CommandFailure differ(Port output, String left, String right) {
    return new CommandFailure(
        ExitCode.REFUSED_INPUT,
        "output "
            + named(output)
            + " is "
            + left
            + " on the left side and "
            + right
            + " on the right side, so they cannot be the same: pair other outputs by --match.");
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
