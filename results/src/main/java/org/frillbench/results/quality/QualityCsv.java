package org.frillbench.results.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a quality table from CSV (RFC 4180), with or without a byte order mark. */
final class QualityCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * A record of the file.
   *
   * @param line the line that it ends in, from 1
   */
  private record Line(long line, List<String> fields) {}

  private QualityCsv() {}

  static QualityTable read(String text) throws QualityException {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<Line> lines = lines(content);
    if (lines.isEmpty() || !lines.get(0).fields().get(0).strip().equalsIgnoreCase("candidate")) {
      throw new QualityException("its first line does not begin with \"candidate\"");
    }
    List<String> header = lines.get(0).fields();
    List<String> tasks = header.subList(1, header.size()).stream().map(String::strip).toList();
    Map<String, List<Double>> accuracies = new LinkedHashMap<>();
    for (Line line : lines.subList(1, lines.size())) {
      List<String> fields = line.fields();
      String candidate = fields.get(0);
      if (fields.size() != header.size()) {
        throw new QualityException(
            String.format(
                "line %d (%s) has %d fields, the first line %d: give every candidate an accuracy"
                    + " for each task",
                line.line(), candidate, fields.size(), header.size()));
      }
      List<Double> values = new ArrayList<>();
      for (int i = 1; i < fields.size(); i++) {
        values.add(number(fields.get(i), candidate, header.get(i), line.line()));
      }
      if (accuracies.put(candidate, values) != null) {
        throw new QualityException(
            "line "
                + line.line()
                + " names "
                + candidate
                + " a second time: keep one of the lines");
      }
    }
    return new QualityTable(tasks, accuracies);
  }

  private static double number(String cell, String candidate, String task, long line)
      throws QualityException {
    if (!cell.strip().matches("[+-]?[0-9]{1,9}(\\.[0-9]{0,17})?")) {
      throw new QualityException(
          String.format(
              "in line %d %s of %s is \"%s\", not a number such as 78.8",
              line, task, candidate, cell));
    }
    return Double.parseDouble(cell.strip());
  }

  /** Every record but blank lines. */
  private static List<Line> lines(String text) throws QualityException {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      try {
        for (CSVRecord fields : parser) {
          if (fields.size() > 1 || !fields.get(0).isBlank()) {
            lines.add(new Line(parser.getCurrentLineNumber(), fields.toList()));
          }
        }
      } catch (UncheckedIOException e) {
        throw new QualityException(
            "in line "
                + parser.getCurrentLineNumber()
                + " quotation marks do not enclose a whole field: quote whole fields, and write a"
                + " quotation mark inside one twice",
            e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text can always be read from a string", e);
    }
    return lines;
  }
}
