package org.frillbench.cli.command;

import org.frillbench.cli.run.ToolVersion;
import picocli.CommandLine;

/** What {@code --version} prints. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "frill-bench " + ToolVersion.version() + " (" + ToolVersion.commit() + ")",
    };
  }
}
