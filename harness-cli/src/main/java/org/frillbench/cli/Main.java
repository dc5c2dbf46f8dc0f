package org.frillbench.cli;

import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.cli.user.UserFolders;

/** The {@code frill-bench} command. */
public final class Main {

  private Main() {}

  /** What libraries keep for the user is stored where the rest is; none is searched for Groovy. */
  static void prepare() {
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("user.home", UserFolders.home().toString());
  }

  /**
   * Runs the command line and ends the process with its exit code. The JVM itself would end with 1
   * after anything uncaught, and that is a verdict.
   */
  public static void main(String[] args) {
    try {
      prepare();
      System.setProperty("frillbench.archives", UserFolders.cache().resolve("agent").toString());
      int code = FrillBench.execute(args);
      TemporaryFiles.remove();
      System.exit(code);
    } catch (Throwable e) {
      // Also where there is no memory left for the sentence, or for loading another class.
      try {
        System.err.println("frill-bench: this is a bug of ours: " + e);
      } finally {
        Runtime.getRuntime().halt(ExitCode.BUG.code());
      }
    }
  }
}
