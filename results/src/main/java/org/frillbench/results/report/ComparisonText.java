package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Difference;
import org.frillbench.results.compare.Injection;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.Settings;

/** Verdicts and changes as text; names in them may need escaping. */
final class ComparisonText {

  private static final int SHORT_DIGEST = 8;

  /** Null for no verdict. */
  private static final List<Verdict> WORST_FIRST =
      Arrays.asList(
          Verdict.REGRESSED,
          Verdict.NOT_COMPARABLE,
          Verdict.INCONCLUSIVE,
          null,
          Verdict.IMPROVED,
          Verdict.OK);

  private ComparisonText() {}

  /** {@code passed}, or {@code failed} and the reason where it is not a verdict. */
  static String outcome(Comparison comparison) {
    return switch (comparison.outcome()) {
      case PASSED -> "passed";
      case INCOMPLETE -> "failed, not all was measured";
      case UNFIT -> "failed, unfit to be judged";
      case OUTPUTS_DIFFER -> "failed, outputs differ";
      case REGRESSED, UNDECIDED -> "failed";
      case NOT_JUDGED -> "not judged";
    };
  }

  /** {@code 1 regressed, 2 ok}, the worst first. */
  static String summary(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : WORST_FIRST) {
      long count = comparison.count(verdict);
      if (count > 0) {
        parts.add(count + " " + verdict(verdict));
      }
    }
    int identical = comparison.unmeasuredIdentical().size();
    if (identical > 0) {
      parts.add(identical + " identical (not measured)");
    }
    return parts.isEmpty()
        ? "nothing to compare: no candidate is on both sides"
        : String.join(", ", parts);
  }

  /** The verdicts that candidates have, the worst first. */
  static List<Verdict> verdicts(Comparison comparison) {
    return WORST_FIRST.stream()
        .filter(Objects::nonNull)
        .filter(verdict -> comparison.count(verdict) > 0)
        .toList();
  }

  /** {@code not comparable}; {@code no verdict} for null. */
  static String verdict(Verdict verdict) {
    return verdict == null
        ? "no verdict"
        : verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The verdict, with the differences that prevent one. */
  static String verdict(Change change) {
    String differences = differences(change);
    return verdict(change.verdict()) + (differences.isEmpty() ? "" : " (" + differences + ")");
  }

  /** {@code threads 1 / 2}, one after the other. */
  static String differences(Change change) {
    return change.differences().stream()
        .map(ComparisonText::difference)
        .collect(Collectors.joining(", "));
  }

  private static String difference(Difference difference) {
    return difference.field()
        + " "
        + digest(difference.base())
        + " / "
        + digest(difference.newer());
  }

  /** The beginning of what is a SHA-256; anything else as it is. */
  static String digest(String value) {
    return value.matches("[0-9a-f]{64}") ? value.substring(0, SHORT_DIGEST) : value;
  }

  /** The candidate's name, and its settings where one name was measured under several. */
  static String name(Change change, Comparison comparison) {
    return name(
        change.candidate(), change.base().settings(), change.newer().settings(), comparison);
  }

  /** Likewise. */
  static String name(Injection injection, Comparison comparison) {
    return name(
        injection.candidate(), injection.baseSettings(), injection.newSettings(), comparison);
  }

  private static String name(
      String candidate, Settings base, Settings newer, Comparison comparison) {
    List<Settings> all =
        comparison.changes().stream()
            .flatMap(each -> Stream.of(each.base().settings(), each.newer().settings()))
            .distinct()
            .toList();
    String onBase = SettingsNames.of(base, all);
    String onNew = SettingsNames.of(newer, all);
    String settings = onBase.equals(onNew) ? onBase : onBase + " → " + onNew;
    return settings.isEmpty() ? candidate : candidate + ", " + settings;
  }

  /** {@code +7.1 %}. */
  static String percent(double change) {
    return points(change) + " %";
  }

  /** {@code +5.9 to +8.2 %}. */
  static String interval(double low, double high) {
    return points(low - 1) + " to " + points(high - 1) + " %";
  }

  /** Percentage points with a sign; what rounds to nothing has that of a positive number. */
  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.1f", Math.round(1000 * share) / 10.0);
  }

  /** A share without more digits than it takes: {@code 5 %}. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "") + " %";
  }

  /** A change in one sentence, for a list or a CI server. */
  static String sentence(Change change, Comparison comparison) {
    StringBuilder text = new StringBuilder(verdict(change)).append(": ");
    text.append(NumberText.milliseconds(change.base().latencyNs()))
        .append(" ms, then ")
        .append(NumberText.milliseconds(change.newer().latencyNs()))
        .append(" ms");
    if (change.ratio() != null) {
      text.append("; ")
          .append(percent(change.ratio() - 1))
          .append(" (95 %: ")
          .append(interval(change.low(), change.high()))
          .append("), threshold ")
          .append(share(comparison.threshold()));
    }
    if (change.smallestDetectable() != null) {
      text.append(", smallest detectable slowdown ").append(percent(change.smallestDetectable()));
    }
    if (change.needed() != null) {
      text.append("; for a verdict: ").append(NextGateText.needed(change));
    }
    String different = OutputChangeText.beyond(change, comparison);
    return different.isEmpty() ? text.toString() : text + "; " + different;
  }
}
