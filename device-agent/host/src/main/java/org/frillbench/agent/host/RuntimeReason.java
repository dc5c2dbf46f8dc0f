package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.port.MessageText;

/** What TensorFlow Lite printed when something failed: its own reason, the first one first. */
public final class RuntimeReason {

  /** How the runtime's log begins an error, whose further lines have no such word. */
  private static final String ERROR = "ERROR: ";

  private static final List<String> OTHER_LEVELS =
      List.of("VERBOSE: ", "INFO: ", "WARNING: ", "FATAL: ");

  private RuntimeReason() {}

  /**
   * {@code what} with the reason that this process's standard error holds, where it is a file that
   * can be read again; otherwise {@code what} alone.
   */
  static String with(String what) {
    return ErrorFile.ofThisProcess()
        .flatMap(errors -> in(errors.lines()))
        .map(reason -> what + ": " + reason)
        .orElse(what);
  }

  /**
   * The reason in a process's {@code lines}, bounded and on one line; empty where there is none.
   */
  public static Optional<String> in(List<String> lines) {
    List<String> said = new ArrayList<>();
    boolean error = false;
    for (String line : lines) {
      if (line.startsWith(ERROR)) {
        error = true;
      } else if (line.isBlank() || OTHER_LEVELS.stream().anyMatch(line::startsWith)) {
        error = false;
      }
      String text = line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
      if (error && !said.contains(text)) {
        said.add(text);
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(MessageText.of(String.join("\n", said)));
  }
}
