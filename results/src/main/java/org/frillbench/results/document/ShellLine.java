package org.frillbench.results.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands to be copied into a shell. */
public final class ShellLine {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./=,:%+-]+");

  private ShellLine() {}

  /**
   * A command line of frill-bench for a POSIX shell, in which every character shows itself.
   *
   * @param words the words after the program's name, which are quoted where they need it
   */
  public static String of(List<String> words) {
    return words.stream()
        .map(ShellLine::quoted)
        .collect(Collectors.joining(" ", "frill-bench ", ""));
  }

  /** The file {@code name} as a word that is no option and no list of arguments ({@code @FILE}). */
  public static String file(String name) {
    return name.startsWith("-") || name.startsWith("@") ? "./" + name : name;
  }

  /** An option with a value that may begin with a dash, as words. */
  public static List<String> option(String name, String value) {
    return value.startsWith("-") || value.startsWith("@")
        ? List.of(name + "=" + value)
        : List.of(name, value);
  }

  private static String quoted(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    // A shell takes line ends from the end of what a command prints.
    return ControlCharacters.of(word).equals(word) || word.endsWith("\n")
        ? "'" + word.replace("'", "'\\''") + "'"
        : "\"$(printf '" + escaped(word) + "')\"";
  }

  /**
   * As {@code printf} of every shell reads it: by its bytes what does not show itself, and the mark
   * that a shell in a terminal replaces by an earlier line, as it does within double quotes.
   */
  private static String escaped(String word) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
      String each = word.substring(i, word.offsetByCodePoints(i, 1));
      boolean shown = ControlCharacters.of(each).equals(each) && !"%-'\\!".contains(each);
      text.append(shown ? each : octal(each));
    }
    return text.toString();
  }

  private static String octal(String text) {
    StringBuilder bytes = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.append(String.format("\\%03o", each & 0xff));
    }
    return bytes.toString();
  }
}
