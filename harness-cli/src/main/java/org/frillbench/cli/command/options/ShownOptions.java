package org.frillbench.cli.command.options;

import java.util.function.IntSupplier;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.ProgressStyle;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is shown besides results; every command has these options. */
@Under(OptionHeading.GENERAL)
public final class ShownOptions {

  @Option(
      names = {"-q", "--quiet"},
      description =
          "Print results, warnings and errors only, and no progress unless --progress asks for it.",
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = "--progress",
      paramLabel = "STYLE",
      description =
          "How progress is shown on standard error: auto (a bar on a terminal, a few lines"
              + " elsewhere; the default), plain (a few lines), json (an object a line, and so is"
              + " every message), none.",
      scope = ScopeType.INHERIT)
  private ProgressStyle progress;

  @Option(
      names = "--no-color",
      description = "Print no colours, as with NO_COLOR=1 or TERM=dumb.",
      scope = ScopeType.INHERIT)
  private boolean colourless;

  /** Whether what is printed is as the user's terminal, or its absence, has it. */
  public boolean asUsual() {
    return !quiet && (progress == null || progress == ProgressStyle.AUTO);
  }

  /** Whether the user wants no colours. */
  public boolean colourless() {
    return colourless;
  }

  /**
   * What is asked of the console.
   *
   * @param redraws whether standard error is a terminal that can redraw a line
   */
  public Console.Settings settings(boolean redraws, IntSupplier columns) {
    ProgressStyle unasked = quiet ? ProgressStyle.NONE : ProgressStyle.AUTO;
    return new Console.Settings(progress == null ? unasked : progress, quiet, redraws, columns);
  }
}
