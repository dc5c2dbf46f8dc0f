package org.frillbench.results.record;

import java.util.List;
import java.util.Optional;

/**
 * The command that makes a run, so that the run can be carried on. It may tell of its user, so it
 * is in the journal alone, which goes when the run file is there.
 *
 * @param folder the absolute path of the folder that it was given in
 * @param arguments its words
 */
public record Invocation(String folder, List<String> arguments) {
  public Invocation {
    Check.present(folder, "folder");
    Check.present(arguments, "arguments");
    arguments = List.copyOf(arguments);
  }

  /** The name of the command; empty where the words hold none, as of a run that has no command. */
  public Optional<String> command() {
    return arguments.stream().filter(argument -> !argument.startsWith("-")).findFirst();
  }
}
