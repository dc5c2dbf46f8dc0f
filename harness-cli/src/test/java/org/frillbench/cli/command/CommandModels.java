package org.frillbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What the command's own model says of command lines. */
public final class CommandModels {

  private CommandModels() {}

  /** Whether a word is a command. */
  public static boolean isCommand(String word) {
    return CommandName.of(word).isPresent();
  }

  /**
   * The command of a line, parsed.
   *
   * @throws CommandLine.ParameterException if it is refused
   */
  public static ParseResult parsed(List<String> words) {
    String[] args = ArgumentFiles.expanded(words.toArray(String[]::new));
    ParseResult parsed = FrillBench.commandLine(NeededCommands.by(args)).parseArgs(args);
    List<ParseResult> commands = new ArrayList<>(List.of(parsed));
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      commands.add(parsed);
    }
    return commands.get(commands.size() - 1);
  }
}
