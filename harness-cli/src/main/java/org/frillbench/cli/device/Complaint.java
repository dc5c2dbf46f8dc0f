package org.frillbench.cli.device;

import java.util.List;
import java.util.regex.Pattern;
import org.frillbench.agent.io.BoundedText;

/**
 * The line of what a failed program printed that says why: the exception of a stack trace,
 * otherwise the last line.
 */
public final class Complaint {

  private static final int LONGEST = 300;

  private static final Pattern EXCEPTION =
      Pattern.compile("(?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error)(?::.*)?");

  private static final Pattern STARTS_A_TRACE =
      Pattern.compile("^(?:Exception in thread \"[^\"]*\" |Error: |Caused by: )");

  /** A frame of a stack trace, or how many are left out. */
  private static final Pattern FRAME = Pattern.compile("at \\S+\\(.*|\\.\\.\\. \\d+ more");

  private Complaint() {}

  /** That line, shortened; empty where nothing was printed. */
  public static String in(String printed) {
    List<String> lines =
        printed
            .lines()
            .map(line -> BoundedText.of(line, LONGEST - 1).strip())
            .filter(line -> !line.isEmpty() && !FRAME.matcher(line).matches())
            .toList();
    return lines.stream()
        .map(line -> STARTS_A_TRACE.matcher(line).replaceFirst(""))
        .filter(line -> EXCEPTION.matcher(line).matches())
        .findFirst()
        .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }
}
