package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** The signature of a model that is meant. */
@Under(OptionHeading.INPUTS)
public final class SignatureOption {

  @Option(
      names = "--signature",
      paramLabel = "NAME",
      description = "The model's signature that is meant (default: serving_default).")
  private String name;

  /** Its name; null for the usual one. */
  public String name() {
    return name;
  }
}
