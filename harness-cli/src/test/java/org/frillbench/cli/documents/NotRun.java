package org.frillbench.cli.documents;

import java.util.Map;
import org.frillbench.cli.command.CommandModels;
import org.frillbench.cli.documents.DocumentedCommand.Place;
import picocli.CommandLine;

/** The command lines that are not run, and why. */
final class NotRun {

  /** Patterns of whole lines, each with its reason. */
  static final Map<String, String> REASONS =
      Map.of(
          "adb .*", "they need a server of Google's: RealAdbTest",
          "ajv .*", "it is a program of others, which JavaScript needs",
          "man .*", "they show a page at a terminal: ManPagesTest",
          "(frill-bench )?virtual-device.*", "they run until Ctrl-C: RealAdbTest",
          ".*docs/\\S+\\.sh .*", "they build revisions, or start many devices: CiScriptTest");

  private NotRun() {}

  static boolean has(DocumentedCommand command) {
    return command.place() == Place.SCRIPT
        || REASONS.keySet().stream().anyMatch(command.line()::matches)
        || (command.place() == Place.SENTENCE && !command.needsShell() && isPart(command));
  }

  /** Whether a sentence speaks of an option alone, and leaves out what the command needs. */
  private static boolean isPart(DocumentedCommand command) {
    try {
      CommandModels.parsed(command.words());
      return false;
    } catch (CommandLine.MissingParameterException e) {
      return true;
    } catch (CommandLine.ParameterException e) {
      return false;
    }
  }
}
