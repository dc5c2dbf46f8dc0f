package org.frillbench.cli.command;

import org.frillbench.results.record.BuildProperties;
import picocli.CommandLine;

/** What {@code --version} prints. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "frill-bench " + BuildProperties.version() + " (" + BuildProperties.commit() + ")",
    };
  }
}
