package org.frillbench.cli.command;

import org.frillbench.results.record.BuildProperties;
import picocli.CommandLine;

/** What {@code --version} prints. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  private static String line() {
    return "frill-bench " + BuildProperties.version() + " (" + BuildProperties.commit() + ")";
  }

  /** Prints it without picocli; false where standard output could not be written. */
  static boolean print() {
    System.out.println(line());
    return !System.out.checkError();
  }
}
