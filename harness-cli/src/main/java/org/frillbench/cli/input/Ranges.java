package org.frillbench.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.wire.InputRequest;

/** Ranges of integers as users write them. */
final class Ranges {

  private static final Pattern ENDS = Pattern.compile("(-?[0-9]{1,19}),(-?[0-9]{1,19})");

  private Ranges() {}

  /**
   * Reads {@code LEAST,MOST}.
   *
   * @throws IllegalArgumentException in one sentence, if it is no range
   */
  static InputRequest.Range parse(String words) {
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
        "--input-range takes the least and the greatest integer, such as 0,9, not " + words + ".");
  }
}
