package org.frillbench.cli.tensorflow;

import java.util.Locale;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** The platforms that TensorFlow's converter is called on, by JavaCPP's names. */
final class TensorFlowPlatform {

  private TensorFlowPlatform() {}

  /** This machine's. */
  static String here() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /**
   * The platform of a system and a processor, as Java names them.
   *
   * @throws CommandFailure if TensorFlow's converter cannot be called there
   */
  static String of(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      throw refused(
          "TensorFlow's library for Windows lacks the converter to TensorFlow Lite: run this on"
              + " Linux, for example in WSL.");
    }
    if (name.startsWith("linux")) {
      switch (processor) {
        case "amd64", "x86_64":
          return "linux-x86_64";
        case "aarch64":
          return "linux-arm64";
        default:
      }
    }
    throw refused(
        "TensorFlow's converter is called on Linux alone, on x86-64 and arm64, and this is "
            + system
            + " on "
            + processor
            + ": run this there, for example in a container.");
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.NO_TARGET, sentence);
  }
}
