package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.frillbench.results.compare.Caution;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.ComparedRun;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Injection;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/** The lines above and below a comparison's table; names in them may need escaping. */
final class ComparisonNotes {

  private static final String NOT_JUDGED =
      "Nothing was judged, because every candidate has under "
          + VerdictRule.LEAST_TRIALS
          + " trials on a side.";

  private ComparisonNotes() {}

  /** The run that each side is from. */
  static List<String> sources(Comparison comparison) {
    if (comparison.base() == null) {
      return List.of("base and new: nothing was measured");
    }
    return comparison.interleaved()
        ? List.of("base and new in turns: " + run(comparison.base()))
        : List.of("base: " + run(comparison.base()), "new: " + run(comparison.newer()));
  }

  private static String run(ComparedRun run) {
    return run.file() + ", " + TableHeading.target(run.target()) + ", " + run.started();
  }

  /** Why a comparison fails whatever its verdicts are; empty where nothing prevents it. */
  static List<String> obstacles(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    if (comparison.outcome() == Comparison.Outcome.NOT_JUDGED) {
      lines.add(NOT_JUDGED);
    }
    if (comparison.outcome() == Comparison.Outcome.INCOMPLETE) {
      for (Caution caution : List.of(Caution.INTERRUPTED, Caution.NOT_ALL_MEASURED)) {
        if (comparison.cautions().contains(caution.id())) {
          lines.add(caution.id() + ": " + caution.sentence());
        }
      }
    }
    comparison.changes().stream()
        .filter(comparison::putsOutOther)
        .forEach(
            change ->
                lines.add(
                    ComparisonText.name(change, comparison)
                        + ": "
                        + OutputChangeText.beyond(change, comparison)));
    comparison.unfit().forEach(warning -> lines.add(warning.id() + ": " + warning.sentence()));
    return lines;
  }

  /** Candidates on one side only, cautions, and warnings with the candidates they concern. */
  static List<String> cautions(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    comparison.onlyBase().forEach(name -> lines.add("only base: " + name));
    comparison.onlyNew().forEach(name -> lines.add("only new: " + name));
    for (String id : comparison.cautions()) {
      Caution caution = Caution.valueOf(id.replace('-', '_'));
      lines.add(
          id
              + (caution == Caution.IDENTICAL ? identical(comparison) : "")
              + ": "
              + caution.sentence());
    }
    for (Warning warning : warnings(comparison)) {
      lines.add(
          warning.id()
              + (comparison.unfit().contains(warning)
                  ? " (blocking, unless --accept " + warning.id() + ")"
                  : "")
              + of(warning, comparison)
              + ": "
              + warning.sentence());
    }
    return lines;
  }

  /** Their names in parentheses; empty where it is all that was measured. */
  private static String identical(Comparison comparison) {
    boolean all =
        comparison.unmeasuredIdentical().isEmpty()
            && comparison.identical().size() == comparison.changes().size();
    return all ? "" : " (" + String.join(", ", comparison.identical()) + ")";
  }

  /** The id of each verdict, the worst first, caution and warning. */
  static List<String> ids(Comparison comparison) {
    List<String> ids = new ArrayList<>();
    ComparisonText.verdicts(comparison).forEach(verdict -> ids.add(verdict.id()));
    ids.addAll(comparison.cautions());
    warnings(comparison).forEach(warning -> ids.add(warning.id()));
    return ids;
  }

  private static Set<Warning> warnings(Comparison comparison) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    comparison.changes().forEach(change -> warnings.addAll(change.warnings()));
    return warnings;
  }

  /** The candidates that a warning concerns, in parentheses; empty where it concerns all. */
  private static String of(Warning warning, Comparison comparison) {
    List<Change> concerned =
        comparison.changes().stream()
            .filter(change -> change.warnings().contains(warning))
            .toList();
    return concerned.size() == comparison.changes().size()
        ? ""
        : " ("
            + String.join(
                ", ",
                concerned.stream().map(change -> ComparisonText.name(change, comparison)).toList())
            + ")";
  }

  /** How to read the columns. */
  static List<String> explanations(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    if (comparison.changes().stream().noneMatch(change -> change.ratio() != null)) {
      return lines;
    }
    lines.add(
        "Change is new over base, "
            + (comparison.interleaved()
                ? "the mean of the rounds' log ratios with Student's t interval."
                : "with Welch's interval of the mean logs."));
    comparison.changes().stream()
        .filter(change -> change.anchor() != null)
        .findFirst()
        .ifPresent(
            change -> lines.add("Each trial is taken over its round's " + change.anchor() + "."));
    String threshold = ComparisonText.share(comparison.threshold());
    lines.add(
        String.format(
            Locale.ROOT,
            "Regressed or improved: wholly beyond %s at the level of %.4g %%; ok: wholly within"
                + " %s.",
            threshold,
            100 * comparison.sharedLevel(),
            threshold));
    if (comparison.changes().stream()
        .anyMatch(change -> change.outputs() != null && !change.outputs().equal())) {
      lines.add(
          "Outputs: the greatest difference of the new side's from the base's on the same"
              + " input, over their greatest value; of quantized kinds the SNR.");
    }
    lines.add("Detectable is the slowdown that so many trials would catch four times in five.");
    if (comparison.changes().stream().anyMatch(change -> change.rankTestP() != null)) {
      lines.add("Mann-Whitney p is exact and corrected by Holm; no verdict uses it.");
    }
    if (comparison.outcome() == Comparison.Outcome.NOT_JUDGED) {
      lines.add(NOT_JUDGED);
    }
    return lines;
  }

  /** The result of the self-test for each candidate; empty unless it was asked for. */
  static List<String> selfTest(Comparison comparison) {
    return comparison.selfTest() == null
        ? List.of()
        : comparison.selfTest().stream().map(each -> injection(each, comparison)).toList();
  }

  private static String injection(Injection injection, Comparison comparison) {
    String fires =
        injection.firesFrom() == 0
            ? "fires already"
            : "fires from a further " + ComparisonText.percent(injection.firesFrom()) + " on";
    return String.format(
        Locale.ROOT,
        "%s: %s; put in %s: %s, %s: %s%s",
        ComparisonText.name(injection, comparison),
        fires,
        ComparisonText.percent(injection.below()),
        ComparisonText.verdict(injection.verdictBelow()),
        ComparisonText.percent(injection.above()),
        ComparisonText.verdict(injection.verdictAbove()),
        injection.proven() ? "" : " (NOT AS EXPECTED)");
  }
}
