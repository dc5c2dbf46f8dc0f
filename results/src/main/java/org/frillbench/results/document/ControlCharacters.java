package org.frillbench.results.document;

import java.util.Locale;

/**
 * Names as they may be shown: they come from files and devices, and a terminal obeys what it
 * prints. Control and format characters (escape sequences, line ends, changes of writing direction)
 * turn into their code points.
 */
public final class ControlCharacters {

  private ControlCharacters() {}

  /** {@code text} with every character that does not show itself written as {@code \\u{1B}}. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** {@code json} with the same characters as escapes, which JSON reads as what they stand for. */
  public static String inJson(String json) {
    StringBuilder shown = new StringBuilder();
    json.codePoints().forEach(point -> appendEscaped(shown, point));
    return shown.toString();
  }

  /** What is hidden stands inside a string, the layout's line ends apart. */
  private static void appendEscaped(StringBuilder shown, int point) {
    if (point == '\n' || !hidden(point)) {
      shown.appendCodePoint(point);
      return;
    }
    for (char half : Character.toChars(point)) {
      shown.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
    }
  }

  private static void append(StringBuilder shown, int point) {
    if (hidden(point)) {
      String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
      shown.append("\\u{").append(hex).append('}');
    } else {
      shown.appendCodePoint(point);
    }
  }

  /** Whether {@code point} does not show itself. */
  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
