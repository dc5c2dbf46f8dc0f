package org.frillbench.cli.command;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Words of a command line that are in files: {@code @FILE}. */
final class ArgumentFiles {

  private ArgumentFiles() {}

  /** {@code args} with the words of a file in its place; a word that names no file is itself. */
  static String[] expanded(String[] args) {
    if (Arrays.stream(args).noneMatch(word -> word.startsWith("@"))) {
      return args;
    }
    return new CommandLine(CommandSpec.create())
        .setUnmatchedArgumentsAllowed(true)
        .parseArgs(args)
        .expandedArgs()
        .toArray(String[]::new);
  }
}
