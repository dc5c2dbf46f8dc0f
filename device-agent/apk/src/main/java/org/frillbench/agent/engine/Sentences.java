package org.frillbench.agent.engine;

/** What TensorFlow Lite and the linker say, as one line of bounded length. */
final class Sentences {

  private static final int MOST_CHARACTERS = 400;

  private Sentences() {}

  static String of(Throwable thrown) {
    String said = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line = said.trim().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
  }
}
