package org.frillbench.cli.tensorflow;

import java.util.Locale;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** The platforms that TensorFlow's converter is called on, by JavaCPP's names. */
final class TensorFlowPlatform {

  /** By Java's names of processors. */
  private static final Map<String, String> LINUX =
      Map.of("amd64", "linux-x86_64", "x86_64", "linux-x86_64", "aarch64", "linux-arm64");

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
    String platform = name.startsWith("linux") ? LINUX.get(processor) : null;
    if (platform != null) {
      return platform;
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
