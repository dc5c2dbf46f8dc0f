package org.frillbench.agent.port;

import java.util.Locale;
import org.frillbench.agent.io.BoundedText;

/**
 * What native code, the linker or a device prints, as one line of bounded length without control
 * characters and without a full stop: part of a sentence that others end.
 */
public final class MessageText {

  private static final int MOST_CHARACTERS = 400;

  private MessageText() {}

  /** The message of {@code thrown}. */
  public static String of(Throwable thrown) {
    return of(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
  }

  /** At most 400 characters of {@code text}, and "…" where that is not all. */
  public static String of(String text) {
    return of(text, MOST_CHARACTERS);
  }

  /**
   * Likewise with a limit of one's own.
   *
   * @param most characters, at least 1
   */
  public static String of(String text, int most) {
    StringBuilder line = new StringBuilder();
    int i = 0;
    while (i < text.length() && line.length() <= most) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      append(line, point);
    }
    if (line.length() > most) {
      return BoundedText.of(line.toString(), most);
    }
    int end = line.length();
    while (end > 0 && " .;".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }

  private static void append(StringBuilder line, int point) {
    if (Character.isWhitespace(point)) {
      space(line, point == '\n' || point == '\r');
    } else if (Character.isISOControl(point)) {
      line.append(String.format(Locale.ROOT, "\\u{%X}", point));
    } else {
      line.appendCodePoint(point);
    }
  }

  /** Lines that end without a punctuation mark are set apart by one. */
  private static void space(StringBuilder line, boolean lineEnds) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    line.setLength(end);
    if (end > 0) {
      line.append(lineEnds && ".,;:!?".indexOf(line.charAt(end - 1)) < 0 ? "; " : " ");
    }
  }
}
