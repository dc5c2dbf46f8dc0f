package org.frillbench.cli.command.options;

import java.nio.file.Path;
import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The folder that a command writes several files to. */
public final class FolderOption {

  /** What the option is for, also where a command does not require it. */
  public static final String DESCRIPTION =
      "The folder to write to; created where it does not exist.";

  @Option(names = "--out", paramLabel = "DIR", required = true, description = DESCRIPTION)
  @Under(OptionHeading.OUTPUT)
  private Path folder;

  @Mixin private OverwriteOption overwrite;

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** Whether files in it may be replaced. */
  public boolean overwrite() {
    return overwrite.given();
  }
}
