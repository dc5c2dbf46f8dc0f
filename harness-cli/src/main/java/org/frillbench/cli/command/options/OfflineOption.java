package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** Whether TensorFlow may be fetched. */
@Under(OptionHeading.GENERAL)
public final class OfflineOption {

  @Option(
      names = "--offline",
      description = "Fetch nothing: TensorFlow has to be on this machine already.")
  private boolean given;

  /** Whether nothing may be fetched. */
  public boolean given() {
    return given;
  }
}
