package org.frillbench.cli.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of one process of an audit, on one line of its standard output.
 *
 * @param ratio the agent's loop over the bare loop
 * @param medianNs one inference, ns
 */
record AuditLine(double ratio, double medianNs) {

  private static final Pattern PATTERN =
      Pattern.compile("audit ratio=([0-9.]+) median-ns=([0-9.]+)");

  static String of(double ratio, double medianNs) {
    return String.format(Locale.ROOT, "audit ratio=%.9f median-ns=%.1f", ratio, medianNs);
  }

  /** Parses {@code output}; empty where it is no such line. */
  static Optional<AuditLine> parse(String output) {
    Matcher matcher = PATTERN.matcher(output);
    return matcher.find()
        ? Optional.of(
            new AuditLine(
                Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))))
        : Optional.empty();
  }
}
