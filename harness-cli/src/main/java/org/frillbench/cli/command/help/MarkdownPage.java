package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Prose;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;

/** A page of the documentation, in the Markdown that it is written in, as lines for a terminal. */
final class MarkdownPage {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final String FENCE = "```";
  private static final String INDENT = "  ";

  private final int width;
  private final List<String> lines = new ArrayList<>();

  private MarkdownPage(int width) {
    this.width = width;
  }

  /**
   * The page in lines of at most {@code width} characters; code, and tables with long words, may
   * have longer ones.
   */
  static List<String> lines(String markdown, int width) {
    MarkdownPage page = new MarkdownPage(width);
    List<String> block = new ArrayList<>();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      boolean fence = line.startsWith(FENCE);
      if (code || fence) {
        page.code(line, fence);
        code ^= fence;
      } else if (line.isBlank()) {
        page.close(block);
      } else {
        if (line.startsWith("- ") || line.startsWith("#")) {
          page.close(block);
        }
        block.add(line);
      }
    }
    page.close(block);
    return page.lines;
  }

  private void code(String line, boolean fence) {
    if (fence) {
      separate();
    } else {
      lines.add((INDENT + line).stripTrailing());
    }
  }

  private void close(List<String> block) {
    if (block.isEmpty()) {
      return;
    }
    String text = plain(String.join(" ", block));
    if (block.get(0).startsWith("#")) {
      separate();
      heading(text);
    } else if (block.get(0).startsWith("|")) {
      separate();
      table(block.stream().map(MarkdownPage::cells).toList());
    } else if (text.startsWith("- ")) {
      if (!lines.isEmpty() && !lines.get(lines.size() - 1).startsWith(INDENT)) {
        separate();
      }
      lines.addAll(Prose.lines(text.substring(2), width, INDENT + "- ", INDENT + INDENT));
    } else {
      separate();
      lines.addAll(Prose.lines(text, width));
    }
    block.clear();
  }

  private void separate() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  private void heading(String text) {
    String words = text.replaceFirst("^#+ ", "");
    lines.add(words.toUpperCase(Locale.ROOT));
  }

  /** Columns where they fit, otherwise each row's first cell with the others below it. */
  private void table(List<List<String>> rows) {
    List<String> header = rows.get(0);
    List<List<String>> body = rows.subList(2, rows.size());
    List<String> grid =
        TextGrid.lines(
            new Grid(header, Collections.nCopies(header.size(), true), body), Screen.FILE);
    if (grid.stream().allMatch(line -> line.length() <= width)) {
      lines.addAll(grid);
      return;
    }
    for (List<String> row : body) {
      lines.addAll(Prose.lines(row.get(0), width));
      for (int i = 1; i < row.size(); i++) {
        String label = row.size() == 2 ? "" : header.get(i) + ": ";
        lines.addAll(Prose.lines(label + row.get(i), width, INDENT + INDENT, INDENT + INDENT));
      }
    }
  }

  private static List<String> cells(String row) {
    return Stream.of(row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1))
        .map(cell -> plain(cell.strip()))
        .toList();
  }

  /** Without what Markdown marks words with. */
  static String plain(String text) {
    return LINK.matcher(text)
        .replaceAll("$1")
        .replace("**", "")
        .replace("`", "")
        .replace("\\|", "|");
  }
}
