package org.frillbench.results.document;

/** Text in LaTeX. */
public final class Latex {

  private Latex() {}

  /** {@code text} of unknown origin with whatever LaTeX would obey escaped. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    ControlCharacters.of(text).codePoints().forEach(point -> append(escaped, point));
    // A ligature would make one dash of two.
    return escaped.toString().replaceAll("-(?=-)", "-{}");
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '\\' -> escaped.append("\\textbackslash{}");
      case '~' -> escaped.append("\\textasciitilde{}");
      case '^' -> escaped.append("\\textasciicircum{}");
      case '<' -> escaped.append("\\textless{}");
      case '>' -> escaped.append("\\textgreater{}");
      case '|' -> escaped.append("\\textbar{}");
      case '"' -> escaped.append("\\char34{}");
      case '`' -> escaped.append("\\textasciigrave{}");
      case '×' -> escaped.append("$\\times$");
      // An optional argument of the line end before it would begin with this.
      case '[', ']' -> escaped.append('{').appendCodePoint(point).append('}');
      case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(point);
      default -> escaped.appendCodePoint(point);
    }
  }
}
