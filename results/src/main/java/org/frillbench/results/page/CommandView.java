package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.publish.MeasuringCommand;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.warning.Warning;

/**
 * A command that reproduces or reads a run.
 *
 * @param purpose what it does
 * @param command the command line, its words quoted for a POSIX shell
 */
record CommandView(String purpose, String command) {

  static List<CommandView> of(ReportedRun run) {
    List<CommandView> commands = new ArrayList<>();
    RunFile file = run.analysis().file();
    MeasuringCommand.of(file.run(), file.target())
        .ifPresent(words -> commands.add(of("Measure again", words)));
    commands.add(of("The table in a terminal", List.of("table", ShellLine.file(run.file()))));
    return commands;
  }

  /** The command that judges the same runs in the same way; of at least one run. */
  static CommandView of(Comparison comparison, Set<Warning> accepted) {
    List<String> words =
        new ArrayList<>(List.of("compare", ShellLine.file(comparison.base().file())));
    if (!comparison.interleaved()) {
      words.add(ShellLine.file(comparison.newer().file()));
    }
    words.addAll(ComparisonSettings.options(comparison.threshold()));
    flag(words, "--strict", comparison.strict());
    flag(words, "--same-outputs", comparison.sameOutputs());
    flag(words, "--self-test", comparison.selfTest() != null);
    flag(
        words,
        "--p-values",
        comparison.changes().stream().anyMatch(change -> change.rankTestP() != null));
    list(words, "--allow-difference", comparison.allowedDifferences());
    list(words, "--accept", accepted.stream().map(Warning::id).toList());
    return of("The verdicts in a terminal", words);
  }

  private static void flag(List<String> words, String option, boolean given) {
    if (given) {
      words.add(option);
    }
  }

  private static void list(List<String> words, String option, List<String> values) {
    if (!values.isEmpty()) {
      words.add(option);
      words.add(String.join(",", values));
    }
  }

  static CommandView of(String purpose, List<String> words) {
    return new CommandView(purpose, ShellLine.of(words));
  }
}
