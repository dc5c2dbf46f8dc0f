package org.frillbench.results.export;

import java.util.Locale;

/** Percent-encoding of the characters that a reader takes for more than part of a name. */
final class Percent {

  private Percent() {}

  /**
   * The text with each of those ASCII characters as {@code %2F} is.
   *
   * @param meaning the characters to encode
   */
  static String encode(String text, String meaning) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (meaning.indexOf(c) < 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }
}
