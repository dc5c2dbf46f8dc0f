package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** Whether files may be replaced. */
public final class OverwriteOption {

  @Option(names = "--overwrite", description = "Replace files that exist.")
  @Under(OptionHeading.OUTPUT)
  private boolean overwrite;

  /** Whether files that exist may be replaced. */
  public boolean given() {
    return overwrite;
  }
}
