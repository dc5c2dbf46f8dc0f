package org.frillbench.cli.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.Cli;

/** A command that does not end, or print, as its document says. */
record Disagreement(String line, List<String> missing, Cli.Ended ended) {

  /** Those of {@code commands}, run in their order. */
  static List<Disagreement> of(List<DocumentedCommand> commands, Workplace place)
      throws IOException, InterruptedException {
    List<Cli.Ended> ended = place.run(commands.stream().map(Disagreement::step).toList());
    List<Disagreement> found = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      DocumentedCommand command = commands.get(i);
      List<String> missing = Shape.missing(command.output(), ended.get(i));
      if (!missing.isEmpty() || !ExpectedExits.of(command).contains(ended.get(i).exit())) {
        found.add(new Disagreement(command.line(), missing, ended.get(i)));
      }
    }
    return found;
  }

  private static DocumentRun.Step step(DocumentedCommand command) {
    boolean outputShown = !command.output().isEmpty();
    return command.needsShell()
        ? new DocumentRun.Step(null, command.line(), outputShown)
        : new DocumentRun.Step(command.words(), null, outputShown);
  }

  @Override
  public String toString() {
    return "\n" + line + "\nlacks " + missing + "\n" + ended + "\n";
  }
}
