package org.frillbench.results.parity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.numerics.OutputLimit.Measure;
import org.frillbench.results.warning.Warning;

/** A comparison in words; names in them may need escaping. */
final class ParityText {

  private static final int SHOWN = 8;

  private ParityText() {}

  /** What the verdict is based on, in one line. */
  static String summary(Parity parity) {
    String outputs = NumberText.counted(parity.outputs().size(), "output");
    long beyond = parity.outputs().stream().filter(output -> !output.within()).count();
    return (beyond == 0
            ? outputs + " compared"
            : beyond + " of " + outputs + (beyond == 1 ? " differs" : " differ"))
        + " for "
        + NumberText.counted(parity.inputs().size(), "input");
  }

  /** Why outputs are beyond the limit, and which of those within it say little. */
  static List<String> reasons(Parity parity) {
    List<String> reasons = new ArrayList<>();
    for (OutputParity output : parity.outputs()) {
      if (!output.within()) {
        reasons.add(beyond(output, parity));
      } else if (output.betweenKernels() != null) {
        reasons.add(
            beyond(output, parity)
                + "; but two kernels lie as far apart on one flatbuffer, "
                + distance(output.betweenKernels(), parity.limit().measure())
                + ": the model magnifies rounding");
      } else if (saysLittle(output, parity.limit())) {
        reasons.add(
            output.base()
                + ": for different inputs it is within the limit, too ("
                + distance(output.betweenInputs(), parity.limit().measure())
                + "), so that the verdict says little: feed inputs that differ more, or set a"
                + " narrower --limit");
      }
    }
    return reasons;
  }

  /** The ids that explain the reasons, each once. */
  static Set<String> explained(Parity parity) {
    Set<String> ids = new LinkedHashSet<>();
    for (OutputParity output : parity.outputs()) {
      if (output.within()) {
        if (output.betweenKernels() != null) {
          ids.add(Warning.MAGNIFIES_ROUNDING.id());
        }
      } else if (!output.farthest().finite()) {
        ids.add(Warning.NON_FINITE.id());
      } else {
        boolean shares = parity.limit().measure() == Measure.SHARE;
        ids.add((shares ? Warning.OUTPUT_DIFFERS : Warning.QUANTIZED_OUTPUT_DIFFERS).id());
      }
    }
    return ids;
  }

  private static String beyond(OutputParity output, Parity parity) {
    OutputDifference farthest = output.farthest();
    String input = parity.inputs().get(output.worst() - 1).name();
    if (!farthest.finite()) {
      return output.base()
          + ": NaN or infinite for "
          + input
          + ", "
          + farthest.nonFiniteReference()
          + " values on the base side and "
          + farthest.nonFinite()
          + " on the new side of "
          + farthest.values();
    }
    return output.base()
        + ": "
        + distance(farthest, parity.limit().measure())
        + " for "
        + input
        + ", allowed is "
        + NumberText.limit(parity.limit());
  }

  /** Whether the output for one input would pass for that for another one. */
  private static boolean saysLittle(OutputParity output, OutputLimit limit) {
    return output.betweenInputs() != null && limit.holds(output.betweenInputs());
  }

  private static String distance(OutputDifference difference, Measure measure) {
    if (difference.equal()) {
      return "equal";
    }
    if (Double.isInfinite(difference.share())) {
      return "not zero where the base side is zero throughout";
    }
    return measure == Measure.SHARE
        ? NumberText.scientific(difference.share()) + " of the greatest value"
        : NumberText.significant(difference.snr()) + " dB";
  }

  /** What the comparison of intermediate tensors found. */
  static List<String> layers(LayerParity layers, OutputLimit limit) {
    List<String> lines = new ArrayList<>();
    if (layers.compared() == 0) {
      lines.add("none has a counterpart of the same shape: neither names nor operators agree");
    } else if (layers.first() == null) {
      lines.add("none of " + layers.compared() + " deviates for input " + layers.input());
    } else {
      lines.add(
          "the first of "
              + layers.compared()
              + " that deviates for input "
              + layers.input()
              + " is "
              + layers.first().name()
              + " of operator "
              + layers.first().operator()
              + ", "
              + layers.first().operatorName()
              + ": "
              + distance(layers.first().difference(), limit.measure()));
    }
    if (layers.byOrder() > 0) {
      lines.add(
          layers.byOrder()
              + " of "
              + layers.compared()
              + " have another name on each side, and are paired by the order of operators, which is"
              + " the same");
    }
    only(lines, "base", layers.onlyBase());
    only(lines, "new", layers.onlyNew());
    return lines;
  }

  private static void only(List<String> lines, String side, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(
          names.size()
              + " only "
              + side
              + ": "
              + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
              + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : ""));
    }
  }
}
