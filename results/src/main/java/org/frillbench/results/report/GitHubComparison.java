package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.document.Renderer;

/**
 * GitHub's workflow commands, one line each: errors for what fails, warnings for what nobody can
 * say, notices for the rest. Line ends, colons and commas are escaped as GitHub's toolkit does.
 */
final class GitHubComparison implements Renderer<Comparison> {

  @Override
  public String render(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    for (Change change : comparison.changes()) {
      if (change.verdict() != Verdict.OK || comparison.putsOutOther(change)) {
        lines.add(
            command(
                comparison.putsOutOther(change)
                    ? "error"
                    : level(change.verdict(), comparison.strict()),
                ComparisonText.name(change, comparison),
                ComparisonText.sentence(change, comparison)));
      }
    }
    String oneSided = comparison.strict() ? "error" : "warning";
    comparison.onlyBase().forEach(name -> lines.add(command(oneSided, name, "base side only")));
    comparison.onlyNew().forEach(name -> lines.add(command(oneSided, name, "new side only")));
    ComparisonNotes.selfTest(comparison)
        .forEach(line -> lines.add(command("notice", "self-test", line)));
    Optional.ofNullable(comparison.nextGate())
        .ifPresent(
            gate -> lines.add(command("notice", "for a verdict", NextGateText.command(gate))));
    ComparisonNotes.obstacles(comparison)
        .forEach(line -> lines.add(command("error", "frill-bench", line)));
    lines.add(
        command(
            comparison.passed() ? "notice" : "error",
            "frill-bench",
            ComparisonText.summary(comparison) + ": " + ComparisonText.outcome(comparison)));
    Optional.ofNullable(ExplainPointer.to(ComparisonNotes.ids(comparison)))
        .ifPresent(pointer -> lines.add(command("notice", "frill-bench", pointer)));
    return String.join("\n", lines) + "\n";
  }

  private static String level(Verdict verdict, boolean strict) {
    if (verdict == null) {
      return strict ? "error" : "warning";
    }
    return switch (verdict) {
      case REGRESSED, NOT_COMPARABLE -> "error";
      case INCONCLUSIVE -> strict ? "error" : "warning";
      case IMPROVED, OK -> "notice";
    };
  }

  private static String command(String level, String title, String message) {
    String property = data(title).replace(":", "%3A").replace(",", "%2C");
    return "::" + level + " title=" + property + "::" + data(message);
  }

  private static String data(String text) {
    return ControlCharacters.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
