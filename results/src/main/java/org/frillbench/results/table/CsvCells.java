package org.frillbench.results.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV files of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 */
public final class CsvCells {

  private CsvCells() {}

  /** A file of these lines, each one a list of cells. */
  public static String file(List<List<String>> lines) {
    StringBuilder file = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
      printer.printRecords(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("text can always be appended to a string", e);
    }
    return file.toString();
  }

  /** Text of unknown origin as a cell: shown, and no formula. */
  public static String guarded(String text) {
    String shown = ControlCharacters.of(text);
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + shown : shown;
  }
}
