package org.frillbench.cli.command.options;

import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.document.Screen;
import picocli.CommandLine.Option;

/** How much of a table a terminal shows. */
@Under(OptionHeading.OUTPUT)
public final class ScreenOption {

  @Option(
      names = "--wide",
      description =
          "Show every column and whole names, also where a terminal is too narrow; files and pipes"
              + " always have them.")
  private boolean wide;

  /** What shows standard output. */
  public Screen screen() {
    return new Screen(Terminal.columns(), Terminal.colourOnStandardOutput(), wide);
  }
}
