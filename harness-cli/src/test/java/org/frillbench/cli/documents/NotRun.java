package org.frillbench.cli.documents;

import java.util.Map;
import org.frillbench.cli.command.CommandModels;
import picocli.CommandLine;

/** The command lines that no test runs, by what they begin with, and why. */
final class NotRun {

  static final Map<String, String> REASONS =
      Map.of(
          "adb ", "it needs a server of Google's: RealAdbTest",
          "man ", "it shows a page at a terminal: ManPagesTest",
          "frill-bench virtual-device", "it runs until Ctrl-C: RealAdbTest");

  private NotRun() {}

  static boolean has(DocumentedCommand command) {
    return REASONS.keySet().stream().anyMatch(command.line()::startsWith)
        || command.inSentence() && !command.needsShell() && isPart(command);
  }

  /** Whether a sentence speaks of an option alone, and leaves out what the command needs. */
  private static boolean isPart(DocumentedCommand command) {
    try {
      CommandModels.parsed(command.words());
      return false;
    } catch (CommandLine.MissingParameterException e) {
      return true;
    }
  }
}
