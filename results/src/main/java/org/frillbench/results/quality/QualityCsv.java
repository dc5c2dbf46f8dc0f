package org.frillbench.results.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 4180, read strictly. */
final class QualityCsv {

  private QualityCsv() {}

  static QualityTable read(String text) throws QualityException {
    List<List<String>> lines = cells(text);
    if (lines.isEmpty() || !lines.get(0).get(0).strip().equalsIgnoreCase("candidate")) {
      throw new QualityException("its first line does not begin with \"candidate\"");
    }
    List<String> header = lines.get(0);
    List<String> tasks = header.subList(1, header.size()).stream().map(String::strip).toList();
    Map<String, List<Double>> accuracies = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        throw new QualityException(
            String.format(
                "%s has %d cells where the first line has %d",
                line.get(0), line.size(), header.size()));
      }
      List<Double> values = new ArrayList<>();
      for (int i = 1; i < line.size(); i++) {
        values.add(number(line.get(i), line.get(0), header.get(i)));
      }
      if (accuracies.put(line.get(0), values) != null) {
        throw new QualityException("it names " + line.get(0) + " twice");
      }
    }
    return new QualityTable(tasks, accuracies);
  }

  private static double number(String cell, String candidate, String task) throws QualityException {
    if (!cell.strip().matches("[+-]?[0-9]{1,9}(\\.[0-9]{0,17})?")) {
      throw new QualityException(
          task + " of " + candidate + " is \"" + cell + "\", no number such as 78.8");
    }
    return Double.parseDouble(cell.strip());
  }

  private static List<List<String>> cells(String text) throws QualityException {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    // A spreadsheet's byte order mark is no part of the first name.
    String rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < rest.length() && rest.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.length() == 0) {
        quoted = true;
      } else if (c == ',') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        endLine(lines, line, cell);
        line = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new QualityException("a quotation mark in it is never closed");
    }
    endLine(lines, line, cell);
    return lines;
  }

  /** Empty lines are none. */
  private static void endLine(List<List<String>> lines, List<String> line, StringBuilder cell) {
    line.add(cell.toString());
    cell.setLength(0);
    if (line.size() > 1 || !line.get(0).isBlank()) {
      lines.add(line);
    }
  }
}
