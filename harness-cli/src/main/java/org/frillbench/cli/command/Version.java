package org.frillbench.cli.command;

import org.frillbench.results.record.BuildProperties;
import picocli.CommandLine;

/** What {@code --version} prints: the build, and the runtimes that measure. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    String date = BuildProperties.date().isEmpty() ? "" : ", " + BuildProperties.date();
    return new String[] {
      "frill-bench " + BuildProperties.version() + " (" + BuildProperties.commit() + date + ")",
      "TensorFlow Lite "
          + BuildProperties.hostTflite()
          + " on this host, "
          + BuildProperties.androidTflite()
          + " in the agent for Android",
      "Java "
          + System.getProperty("java.runtime.version")
          + ", "
          + System.getProperty("java.vendor"),
    };
  }

  /** Prints it without picocli; false where standard output could not be written. */
  static boolean print() {
    for (String line : new Version().getVersion()) {
      System.out.println(line);
    }
    return !System.out.checkError();
  }
}
