package org.frillbench.cli.tensorflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.port.MessageText;

/**
 * What TensorFlow printed while it worked, on bounded lines without control characters.
 *
 * @param lines all lines
 */
record TensorFlowMessages(List<String> lines) {

  private static final int MOST_WARNINGS = 5;
  private static final int MOST_REFUSAL = 1000;

  /**
   * A warning or an error of TensorFlow's log in either of its two forms, {@code 2026-11-27
   * 09:39:46.5: W file.cc:1] text} and {@code W0000 00:00:1795772386.2 4370 file.cc:1] text}.
   */
  private static final Pattern LOGGED =
      Pattern.compile("(?:\\d{4}-\\S+ \\S+: ([WEF]) |([WEF])\\d{4} \\S+ +\\d+ )\\S+\\] (.*)");

  /** The converter says so of flags at their defaults, in every conversion. */
  private static final Set<String> ALWAYS =
      Set.of(
          "Ignored output_format.",
          "Ignored drop_control_dependency.",
          "Ignored change_concat_input_ranges.");

  /** What a process printed to its standard error. */
  static TensorFlowMessages in(String errors) {
    return new TensorFlowMessages(errors.lines().toList());
  }

  /** A refusal in TensorFlow's words, which may be long, as part of a sentence. */
  static String bounded(String refusal) {
    return MessageText.of(refusal, MOST_REFUSAL);
  }

  /** The different warnings and errors in its log, the first few. */
  List<String> warnings() {
    Set<String> warnings = new LinkedHashSet<>();
    for (String line : lines) {
      Matcher logged = LOGGED.matcher(line);
      if (logged.matches() && !ALWAYS.contains(logged.group(3))) {
        warnings.add(MessageText.of(logged.group(3)));
      }
    }
    return warnings.stream().limit(MOST_WARNINGS).toList();
  }

  /** The last line. */
  Optional<String> last() {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .reduce((before, line) -> line)
        .map(MessageText::of);
  }
}
