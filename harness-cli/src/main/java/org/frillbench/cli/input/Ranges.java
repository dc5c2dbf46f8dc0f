package org.frillbench.cli.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.converter.inspect.TensorInfo;

/** Ranges of integers as users write them. */
final class Ranges {

  private static final Pattern ENDS = Pattern.compile("(-?[0-9]{1,19}),(-?[0-9]{1,19})");

  private Ranges() {}

  /**
   * Reads {@code LEAST,MOST}.
   *
   * @param option what was given, {@code --input-range}
   * @throws IllegalArgumentException in one sentence, if it is no range
   */
  static InputRequest.Range parse(String option, String words) {
    Matcher ends = ENDS.matcher(words);
    try {
      if (ends.matches()) {
        long least = Long.parseLong(ends.group(1));
        long most = Long.parseLong(ends.group(2));
        if (least <= most) {
          return new InputRequest.Range(least, most);
        }
      }
    } catch (NumberFormatException e) {
      // More than a long holds: no range either.
    }
    throw new IllegalArgumentException(
        option + " takes the least and the greatest integer, such as 0,9, not " + words + ".");
  }

  /** Why {@code input} does not hold the integers of {@code range}; empty if it does. */
  static Optional<String> misfit(InputRequest.Range range, TensorInfo input) {
    InputType type = InputType.of(input.type());
    return type.holds(range)
        ? Optional.empty()
        : Optional.of(
            type.integer
                ? "is " + type + ", from " + type.least + " to " + type.most
                : "is " + type + ", which holds no integers");
  }
}
