package org.frillbench.cli.command;

import java.io.IOException;
import java.util.Arrays;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Words of a command line that are in files: {@code @FILE}. */
final class ArgumentFiles {

  private ArgumentFiles() {}

  /**
   * {@code args} with the words of a file in its place; a word that names no file is itself.
   *
   * @throws CommandFailure where a file cannot be read, or is a folder
   */
  static String[] expanded(String[] args) {
    if (Arrays.stream(args).noneMatch(word -> word.startsWith("@"))) {
      return args;
    }
    try {
      return new CommandLine(CommandSpec.create())
          .setUnmatchedArgumentsAllowed(true)
          .parseArgs(args)
          .expandedArgs()
          .toArray(String[]::new);
    } catch (CommandLine.InitializationException e) {
      String reason = e.getCause() instanceof IOException io ? ": " + FileErrorText.of(io) : "";
      // Picocli begins with "Could not read argument file".
      String sentence = e.getMessage().replaceFirst("^Could not ", "cannot ");
      throw new CommandFailure(ExitCode.REFUSED_INPUT, sentence + reason + ".", e);
    }
  }
}
