package org.frillbench.results.document;

import java.util.Collection;
import java.util.List;

/**
 * What is rendered: for people a heading, a table, sections and notes, whose text may hold
 * characters that need escaping; for programs CSV lines and a record.
 *
 * @param conclusion the answer in one line; null where the table is the answer
 * @param heading lines above the table
 * @param grid the table for people; without rows it is left out
 * @param colours a colour for the last cell of each row, where a terminal takes colours; empty
 *     where there are none
 * @param sections lists below the table; empty ones are left out
 * @param notes how to read the table
 * @param lines the lines of its CSV file
 * @param content its JSON
 */
public record Document(
    Conclusion conclusion,
    List<String> heading,
    Grid grid,
    List<Colour> colours,
    List<Section> sections,
    List<String> notes,
    List<List<String>> lines,
    Record content) {
  public Document {
    heading = List.copyOf(heading);
    colours = List.copyOf(colours);
    sections = sections.stream().filter(section -> !section.empty()).toList();
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /**
   * An answer: {@code failed} because of {@code 1 regressed, 2 ok}.
   *
   * @param outcome whether it passed
   * @param summary why
   */
  public record Conclusion(String outcome, String summary) {}

  /**
   * A list with a title.
   *
   * @param title its title, without a colon
   * @param entries a line each
   * @param grid a table below them; null where there is none
   * @param more what a reader at a terminal can type to learn more; null where there is nothing
   */
  public record Section(String title, List<String> entries, Grid grid, String more) {

    /** A list without more about it. */
    public Section(String title, List<String> entries, Grid grid) {
      this(title, entries, grid, null);
    }

    /** A list without a table. */
    public Section(String title, List<String> entries) {
      this(title, entries, null, null);
    }

    /** Ids with what they mean; {@code explained} are those that {@code explain} knows. */
    public static Section explained(
        String title, List<String> entries, Collection<String> explained) {
      return new Section(title, entries, null, ExplainPointer.to(explained));
    }

    boolean hasGrid() {
      return grid != null && !grid.rows().isEmpty();
    }

    private boolean empty() {
      return entries.isEmpty() && !hasGrid() && more == null;
    }
  }

  /** Colours of a terminal. */
  public enum Colour {
    RED("1;31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("35");

    private final String code;

    Colour(String code) {
      this.code = code;
    }

    String of(String text) {
      return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
  }
}
