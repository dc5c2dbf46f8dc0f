package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** Whether the limits of the target are measured, too. */
public final class RooflineOption {

  @Option(
      names = "--roofline",
      description =
          "Also measure what the target can do, and report each model beside it: a matrix product"
              + " for arithmetic, a dense layer of each size of weights for bandwidth. inspect does"
              + " so on this host (about 30 s).")
  @Under(OptionHeading.MEASURED)
  private boolean roofline;

  /** Whether they are. */
  public boolean given() {
    return roofline;
  }
}
