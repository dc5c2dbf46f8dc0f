package org.frillbench.cli.command.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values that no converter can make, such as ranges and combinations. */
public final class OptionCheck {

  private OptionCheck() {}

  /**
   * Refuses the command line unless {@code condition} holds.
   *
   * @param sentence what is wrong and what to do, without its full stop
   * @throws ParameterException that ends the command with exit code 2
   */
  public static void require(CommandSpec spec, boolean condition, String sentence) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), sentence + ".");
    }
  }
}
