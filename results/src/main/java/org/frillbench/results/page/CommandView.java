package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that reproduces or reads a run.
 *
 * @param purpose what it does
 * @param command the command line, its words quoted for a POSIX shell
 */
record CommandView(String purpose, String command) {

  static List<CommandView> of(ReportedRun run) {
    List<CommandView> commands = new ArrayList<>();
    MeasuringCommand.of(run.analysis().file())
        .ifPresent(words -> commands.add(of("Measure again", words)));
    commands.add(of("The table in a terminal", List.of("table", run.file())));
    if (run.ofGate()) {
      commands.add(of("The verdicts in a terminal", List.of("compare", run.file())));
    }
    return commands;
  }

  private static CommandView of(String purpose, List<String> words) {
    return new CommandView(
        purpose,
        "frill-bench " + String.join(" ", words.stream().map(CommandView::quoted).toList()));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=,:%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
