package org.frillbench.cli.command.help;

import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.results.document.Prose;

/** A manual page in the macros that every {@code man} knows, piece by piece. */
final class Roff {

  /** Some readers of the source complain of longer lines. */
  private static final int WIDTH = 72;

  /** One that may not fit the lines of a page, and may be broken after commas. */
  private static final int LONG_WORD = 50;

  private final StringBuilder page = new StringBuilder();

  /** Whether something is below the last heading. */
  private boolean begun;

  /**
   * What precedes a page: its name in capitals, the date and the program's version.
   *
   * @param date ISO-8601, which readers take without escapes alone; empty where unknown
   */
  Roff title(String name, String date, String version) {
    return line(".TH " + quoted(name) + " 1 \"" + date + "\" " + quoted(version))
        // Options are to be found in one piece, and copied.
        .line(".nh")
        .line(".ad l");
  }

  /** Begins a section. */
  Roff section(String heading) {
    return line(".SH " + quoted(heading));
  }

  /** Begins a part of a section. */
  Roff part(String heading) {
    return line(".SS " + quoted(heading));
  }

  /** A paragraph. */
  Roff paragraph(String text) {
    return space().prose(text);
  }

  /** What separates paragraphs; a heading needs nothing below it. */
  private Roff space() {
    return begun ? line(".PP") : this;
  }

  /** Text in the paragraph, list or section that has begun. */
  Roff prose(String text) {
    for (String each : Prose.lines(text, WIDTH)) {
      boolean longWord = each.length() > LONG_WORD && !each.contains(" ");
      line(longWord ? escaped(each).replace(",", ",\\:") : escaped(each));
    }
    return this;
  }

  /** A word and what it means; {@code term} is markup of {@link #bold} and {@link #italic}. */
  Roff entry(String term, String text) {
    return line(".TP").line(term).prose(text);
  }

  /** A line that is typed. */
  Roff typed(String command) {
    return space().line(".RS 4").line(".nf").line(escaped(command)).line(".fi").line(".RE");
  }

  /** Other pages. */
  Roff pages(List<String> names) {
    return line(names.stream().map(name -> bold(name) + "(1)").collect(Collectors.joining(",\n")));
  }

  /** Markup of words to be typed as they are. */
  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  /** Markup of words that stand for others. */
  static String italic(String text) {
    return text.isEmpty() ? "" : "\\fI" + escaped(text) + "\\fR";
  }

  /** The page so far. */
  String text() {
    return page.toString();
  }

  Roff line(String line) {
    page.append(line).append('\n');
    begun = !line.startsWith(".S");
    return this;
  }

  private static String quoted(String argument) {
    return '"' + escaped(argument).replace("\"", "\\(dq") + '"';
  }

  /** Text that shows itself: a hyphen is one, so that options can be copied and searched. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '`' -> escaped.append("\\(ga");
                case '^' -> escaped.append("\\(ha");
                case '…' -> escaped.append("...");
                case '~' -> escaped.append("\\(ti");
                default -> {
                  if (point < 128) {
                    escaped.appendCodePoint(point);
                  } else {
                    escaped.append(String.format("\\[u%04X]", point));
                  }
                }
              }
            });
    // A point at the beginning of a line would be a macro.
    return escaped.toString().startsWith(".") ? "\\&" + escaped : escaped.toString();
  }
}
