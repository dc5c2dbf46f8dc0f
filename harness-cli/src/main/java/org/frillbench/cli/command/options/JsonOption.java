package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** Whether a command prints JSON. */
public final class JsonOption {

  @Option(names = "--json", description = "Print JSON, for programs, instead of text.")
  @Under(OptionHeading.OUTPUT)
  private boolean json;

  /** Whether it is wanted. */
  public boolean given() {
    return json;
  }
}
