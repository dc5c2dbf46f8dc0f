package org.frillbench.results.document;

import java.util.Collection;

/**
 * The first column of a table whose rows are printed as they come, so that only the names in it are
 * known beforehand; where all rows are, {@link TextGrid} aligns every column.
 */
public final class NameColumn {

  private final int width;

  /** A column under {@code header} for any of {@code names}. */
  public NameColumn(String header, Collection<String> names) {
    int longest =
        names.stream().mapToInt(name -> TextGrid.width(ControlCharacters.of(name))).max().orElse(0);
    this.width = Math.max(TextGrid.width(header), longest);
  }

  /** {@code name} as it shows, with the blanks that reach to the next column. */
  public String of(String name) {
    String shown = ControlCharacters.of(name);
    return shown + " ".repeat(width - TextGrid.width(shown));
  }
}
