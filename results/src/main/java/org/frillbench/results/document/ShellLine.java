package org.frillbench.results.document;

import java.util.List;
import java.util.stream.Collectors;

/** Commands to be copied into a shell. */
public final class ShellLine {

  private ShellLine() {}

  /**
   * A command line of frill-bench for a POSIX shell.
   *
   * @param words the words after the program's name, which are quoted where they need it
   */
  public static String of(List<String> words) {
    return words.stream()
        .map(ShellLine::quoted)
        .collect(Collectors.joining(" ", "frill-bench ", ""));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=,:%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
