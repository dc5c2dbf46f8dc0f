package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.frillbench.results.document.Prose;
import org.frillbench.results.record.BuildProperties;

/** A manual page in the macros that every {@code man} knows, piece by piece. */
final class Roff implements Manual {

  /** Some readers of the source complain of longer lines. */
  private static final int WIDTH = 72;

  /** Columns of what is typed: 80 without the indents of a section and of an example. */
  private static final int TYPED_WIDTH = 67;

  /** The end of a line that the next one continues. */
  private static final String CONTINUES = " \\";

  /** One that may not fit the lines of a page, and may be broken after commas. */
  private static final int LONG_WORD = 50;

  private static final String VERSION = "frill-bench " + BuildProperties.version();

  /** Shorter than a reader's own, which does not fit between two long names of a page. */
  private static final String MANUAL = "frill-bench";

  private final StringBuilder page = new StringBuilder();

  /** Whether something is below the last heading. */
  private boolean begun;

  @Override
  public Roff title(String name, String purpose) {
    String heading = quoted(name.toUpperCase(Locale.ROOT));
    // Readers take a date of ISO-8601 without escapes alone; it is empty where unknown.
    String date = "\"" + BuildProperties.date() + "\"";
    return line(".TH " + heading + " 1 " + date + " " + quoted(VERSION) + " " + quoted(MANUAL))
        // Options are to be found in one piece, and copied.
        .line(".nh")
        .line(".ad l")
        .section("NAME")
        .prose(name + " - " + purpose);
  }

  @Override
  public Roff synopsis(String command, String arguments) {
    return section("SYNOPSIS").line(bold(command)).prose(arguments);
  }

  @Override
  public Roff section(String heading) {
    return line(".SH " + quoted(heading));
  }

  @Override
  public Roff part(String heading) {
    return line(".SS " + quoted(heading));
  }

  @Override
  public Roff paragraph(String text) {
    return space().prose(text);
  }

  /** What separates paragraphs; a heading needs nothing below it. */
  private Roff space() {
    return begun ? line(".PP") : this;
  }

  /** Text in the paragraph, list or section that has begun. */
  private Roff prose(String text) {
    for (String each : Prose.lines(text, WIDTH)) {
      boolean longWord = each.length() > LONG_WORD && !each.contains(" ");
      line(longWord ? escaped(each).replace(",", ",\\:") : escaped(each));
    }
    return this;
  }

  @Override
  public Roff entry(String word, String text) {
    return term(bold(word), text);
  }

  @Override
  public Roff exitCode(String code, String text) {
    return entry(code, text);
  }

  @Override
  public Roff argument(String label, String text) {
    return term(italic(label), text);
  }

  @Override
  public Roff option(List<String> names, String label, String text) {
    String bold = names.stream().map(Roff::bold).collect(Collectors.joining(", "));
    return term(bold + italic(label), text);
  }

  @Override
  public Roff command(String word, String page, String text) {
    return entry(word, text);
  }

  /**
   * An entry of a list.
   *
   * @param markup of {@link #bold} and {@link #italic}
   */
  private Roff term(String markup, String text) {
    return line(".TP").line(markup).prose(text);
  }

  @Override
  public Roff typed(String command) {
    Roff typed = space().line(".RS 4").line(".nf");
    continued(command).forEach(each -> line(escaped(each)));
    return typed.line(".fi").line(".RE");
  }

  /** A command in lines that a reader of 80 columns shows whole, and that a shell joins again. */
  private static List<String> continued(String command) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : command.split(" (?=--|-o|>)", -1)) {
      boolean fits = line.length() + 1 + part.length() + CONTINUES.length() <= TYPED_WIDTH;
      if (!line.isEmpty() && command.length() > TYPED_WIDTH && !fits) {
        lines.add(line + CONTINUES);
        line = "   ";
      }
      line += line.isEmpty() ? part : " " + part;
    }
    lines.add(line);
    return lines;
  }

  @Override
  public Roff pages(List<String> names) {
    return line(names.stream().map(name -> bold(name) + "(1)").collect(Collectors.joining(",\n")));
  }

  /** Markup of words to be typed as they are. */
  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  /** Markup of words that stand for others. */
  private static String italic(String text) {
    return text.isEmpty() ? "" : "\\fI" + escaped(text) + "\\fR";
  }

  @Override
  public String text() {
    return page.toString();
  }

  private Roff line(String line) {
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
