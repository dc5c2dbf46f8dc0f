package org.frillbench.cli.input;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as Python writes it: text, an integer (also Python 2's {@code 96L}), True, False, None,
 * and tuples and lists of these.
 *
 * @param value a String, BigInteger, Boolean or List of such values; null for None
 * @param text how the source spells it
 */
record PythonLiteral(Object value, String text) {

  /** Values nest no deeper than this: what is parsed is untrusted. */
  private static final int MOST_DEPTH = 32;

  /**
   * Reads a dictionary whose keys are text.
   *
   * @throws IllegalArgumentException if {@code source} is anything else
   */
  static Map<String, PythonLiteral> dictionary(String source) {
    Parser parser = new Parser(source);
    Map<String, PythonLiteral> entries = parser.dictionary();
    parser.end();
    return entries;
  }

  private static final class Parser {

    private final String source;
    private int at;

    Parser(String source) {
      this.source = source;
    }

    Map<String, PythonLiteral> dictionary() {
      Map<String, PythonLiteral> entries = new HashMap<>();
      expect('{');
      while (!accept('}')) {
        if (!(value(0) instanceof String key)) {
          throw unexpected();
        }
        expect(':');
        skipSpace();
        int start = at;
        Object value = value(0);
        entries.put(key, new PythonLiteral(value, source.substring(start, at)));
        separate('}');
      }
      return entries;
    }

    private Object value(int depth) {
      skipSpace();
      if (depth > MOST_DEPTH || at == source.length()) {
        throw unexpected();
      }
      char first = source.charAt(at);
      if (first == '(' || first == '[') {
        at++;
        return sequence(first == '(' ? ')' : ']', depth);
      }
      if (first == '-' || isDigit(first)) {
        return integer();
      }
      return first == '\'' || first == '"' ? string() : word();
    }

    private List<Object> sequence(char close, int depth) {
      List<Object> values = new ArrayList<>();
      while (!accept(close)) {
        values.add(value(depth + 1));
        separate(close);
      }
      return values;
    }

    /** What follows a value: a comma, or the end of what it is in, which is left to be read. */
    private void separate(char close) {
      if (!accept(',') && (at == source.length() || source.charAt(at) != close)) {
        throw unexpected();
      }
    }

    private BigInteger integer() {
      int start = at++;
      while (at < source.length() && isDigit(source.charAt(at))) {
        at++;
      }
      String digits = source.substring(start, at);
      if (at < source.length() && source.charAt(at) == 'L') {
        at++;
      }
      if (digits.length() > 40) {
        throw unexpected();
      }
      return new BigInteger(digits);
    }

    private static boolean isDigit(char character) {
      return character >= '0' && character <= '9';
    }

    private String string() {
      char quote = source.charAt(at++);
      StringBuilder text = new StringBuilder();
      while (at < source.length() && source.charAt(at) != quote) {
        if (source.charAt(at) == '\\') {
          at++;
        }
        if (at < source.length()) {
          text.append(source.charAt(at++));
        }
      }
      expect(quote);
      return text.toString();
    }

    private Object word() {
      for (String prefix : List.of("u", "b")) {
        if (source.startsWith(prefix + "'", at) || source.startsWith(prefix + "\"", at)) {
          at++;
          return string();
        }
      }
      for (String word : List.of("True", "False", "None")) {
        if (source.startsWith(word, at)) {
          at += word.length();
          return word.equals("None") ? null : Boolean.valueOf(word);
        }
      }
      throw unexpected();
    }

    void end() {
      skipSpace();
      if (at < source.length()) {
        throw unexpected();
      }
    }

    private boolean accept(char expected) {
      skipSpace();
      boolean found = at < source.length() && source.charAt(at) == expected;
      at += found ? 1 : 0;
      return found;
    }

    private void expect(char expected) {
      if (!accept(expected)) {
        throw unexpected();
      }
    }

    private void skipSpace() {
      while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
    }

    private IllegalArgumentException unexpected() {
      return new IllegalArgumentException("unexpected at character " + (at + 1));
    }
  }
}
