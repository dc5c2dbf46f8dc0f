package org.frillbench.cli.command;

import java.util.List;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine;

/** Whether the help of a command lists what it ended with. */
public final class ListedExits {

  private ListedExits() {}

  /**
   * What the help of the command that {@code arguments} name lacks: the code that it ended with, or
   * nothing.
   */
  public static List<ExitCode> lacking(String[] arguments, int code) {
    CommandLine line = FrillBench.commandLine(NeededCommands.by(arguments));
    for (String argument : arguments) {
      line = line.getSubcommands().getOrDefault(argument, line);
    }
    ExitCode exit = ExitCode.of(code);
    return HelpText.exitCodes(line.getCommandSpec()).contains(exit) ? List.of() : List.of(exit);
  }
}
