package org.frillbench.results.document;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * CSV files of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 */
public final class CsvCells {

  private CsvCells() {}

  /** A file of these lines, each one a list of cells. */
  public static String file(List<List<String>> lines) {
    return lines.stream()
        .map(cells -> CSVFormat.RFC4180.format(cells.toArray()))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** Text of unknown origin as a cell: shown, and no formula. */
  public static String guarded(String text) {
    String shown = ControlCharacters.of(text);
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + shown : shown;
  }
}
