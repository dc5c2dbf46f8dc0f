package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why time belongs to no one type of the model's operators. */
final class TypeReasons {

  /** What XNNPACK does under its names where the model has no such operator. */
  private static final Map<String, String> OWN_WORK =
      Map.of(
          "Clamp", "the activation of the operator before it, which XNNPACK runs separately",
          "Constant Pad", "the padding of the operator after it",
          "Convert", "converts the input of an operator whose weights are integers",
          "Copy", "copies what an operator reads or writes to another layout",
          "Static Reshape", "changes the shape of what an operator reads or writes",
          "Transpose", "changes the layout for the operator after it");

  private TypeReasons() {}

  /** A sentence for each sum that is no type of the model's, with its share; the longest first. */
  static List<String> of(CandidateProfile profile) {
    List<String> lines = new ArrayList<>();
    for (TypeTime sum : profile.types()) {
      switch (sum.attribution()) {
        case OPERATOR -> {}
        case SHARED -> lines.add(line(sum, shared(sum)));
        case RUNTIME -> lines.add(line(sum, runtime(sum)));
        case OUTSIDE -> lines.add(line(sum, outside(profile)));
      }
    }
    return lines;
  }

  private static String line(TypeTime sum, String reason) {
    return sum.type() + ", " + ProfileDocument.percent(sum.share()) + ": " + reason + ".";
  }

  private static String shared(TypeTime sum) {
    return String.join(" or ", sum.possible()) + ", which XNNPACK calls alike";
  }

  private static String runtime(TypeTime sum) {
    return OWN_WORK.getOrDefault(
        XnnpackNames.base(sum.type()), "no operator of the model: work of the runtime's own");
  }

  private static String outside(CandidateProfile profile) {
    return profile.delegatedRows() == 0
        ? "between operators: the runtime's loop and the profiler's calls"
        : String.format(
            Locale.ROOT,
            "between operators: entering the delegate, handing work to threads, the profiler's calls;"
                + " up to %d µs of it are cut off from the times of XNNPACK's %d operators",
            profile.delegatedRows(),
            profile.delegatedRows());
  }
}
