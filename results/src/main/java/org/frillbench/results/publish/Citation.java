package org.frillbench.results.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.results.document.ShortName;
import org.frillbench.results.record.TableRow;

/**
 * How a table and the tool that measured it are cited.
 *
 * @param title the table's: what was measured, and on what
 * @param measured by which version in which run: {@code Measured with frill-bench 0.1.0, run …}
 * @param date the day of its newest run in UTC, ISO-8601
 * @param by what was said when it was published
 * @param table the table's citation as a sentence
 * @param tool the tool's citation as a sentence
 */
public record Citation(
    String title, String measured, String date, PublishedAs by, String table, String tool) {

  /** Who made the tool, as {@code CITATION.cff} has it. */
  public static final String TOOL_AUTHORS = "The frill-bench authors";

  /** The tool's name. */
  public static final String TOOL = "frill-bench";

  /** The tool's licence, an SPDX identifier. */
  public static final String TOOL_LICENSE = "Apache-2.0";

  private static final int MOST_LISTED = 3;
  private static final int LONGEST_NAME = 60;

  public Citation {
    if (!date.matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw new IllegalArgumentException("date is no day");
    }
  }

  /**
   * The citation of what was measured in {@code resultSets}, at least one of which is.
   *
   * @param by what its publisher says about it
   */
  public static Citation of(List<ResultSet> resultSets, PublishedAs by) {
    List<ResultSet> measured =
        resultSets.stream().filter(each -> each.origin() == Origin.MEASURED).toList();
    String title =
        "Latency of "
            + listed(
                measured.stream()
                    .flatMap(each -> each.rows().stream())
                    .map(TableRow::candidate)
                    .toList(),
                "models")
            + " on "
            + listed(measured.stream().map(ProvenanceText::device).toList(), "devices");
    List<String> days = measured.stream().map(Citation::day).distinct().sorted().toList();
    String date = days.get(days.size() - 1);
    String how =
        "Measured with "
            + TOOL
            + " "
            + versions(measured)
            + ", "
            + runs(measured)
            + ", "
            + (days.size() == 1 ? date : days.get(0) + " to " + date);
    return new Citation(title, how, date, by, sentence(title, how, by), tool(measured));
  }

  private static String sentence(String title, String how, PublishedAs by) {
    String authors = by.authors().isEmpty() ? "" : String.join("; ", by.authors()) + ". ";
    String license = by.license() == null ? "" : ", license " + by.license();
    // A full stop after it would be part of the address.
    String url = by.url() == null ? "" : " " + by.url();
    return authors + title + ". " + how + license + "." + url;
  }

  private static String tool(List<ResultSet> measured) {
    return TOOL_AUTHORS
        + ". "
        + TOOL
        + ", version "
        + versions(measured)
        + ". Software, "
        + TOOL_LICENSE
        + ".";
  }

  /** The versions of the tool that measured: {@code 0.1.0}. */
  private static String versions(List<ResultSet> measured) {
    return measured.stream()
        .map(each -> each.provenance().tool().version())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String runs(List<ResultSet> measured) {
    List<String> ids = measured.stream().map(each -> each.provenance().run().id()).toList();
    return ids.size() == 1 ? "run " + ids.get(0) : "runs " + listed(ids, "in all");
  }

  private static String day(ResultSet resultSet) {
    LocalDate day =
        Instant.parse(resultSet.provenance().run().started()).atZone(ZoneOffset.UTC).toLocalDate();
    return day.toString();
  }

  /** {@code A, B and C}; {@code 145 models} where there are more. */
  private static String listed(List<String> all, String many) {
    List<String> names =
        all.stream().distinct().map(name -> ShortName.of(name, LONGEST_NAME)).toList();
    if (names.size() > MOST_LISTED) {
      return names.size() + " " + many;
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
