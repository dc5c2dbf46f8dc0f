package org.frillbench.cli.command.measure;

import static org.frillbench.results.figure.Figure.field;

import java.util.List;
import java.util.Locale;
import org.frillbench.cli.device.LinkAudit;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.record.MayBeAbsent;

/** An audit of the way to a device as a document: a row an operation. */
final class LinkAuditDocument {

  /** Names the schema that audits of the link are written in. */
  private static final String SCHEMA = "frill-bench/link-audit/1";

  private record Answer(String schema, List<Row> operations) {}

  /**
   * An operation.
   *
   * @param bytes the size of the transfer; null of a command
   * @param ratio ours over adb's
   */
  private record Row(
      String operation, @MayBeAbsent Long bytes, double oursNs, double adbNs, double ratio) {
    static Row of(LinkAudit.Finding finding) {
      return new Row(
          finding.what(),
          finding.bytes() == 0 ? null : finding.bytes(),
          finding.oursNs(),
          finding.adbNs(),
          finding.oursNs() / finding.adbNs());
    }

    private String shown(double ns) {
      return bytes == null
          ? String.format(Locale.ROOT, "%.2f ms", ns / 1e6)
          : String.format(Locale.ROOT, "%.0f MB/s", bytes * 1e3 / ns);
    }
  }

  private static final Figures<Row> FIGURES =
      new Figures<>(
          List.of(
              Figure.text("operation", "operation", Row::operation),
              field("bytes", Row::bytes),
              Figure.column("frill-bench", false, row -> row.shown(row.oursNs())),
              field("ours_ns", Row::oursNs),
              Figure.column("adb", false, row -> row.shown(row.adbNs())),
              field("adb_ns", Row::adbNs),
              Figure.column(
                  "time, ours / adb's",
                  false,
                  row -> String.format(Locale.ROOT, "%.2f", row.ratio())),
              field("ratio", Row::ratio)));

  private LinkAuditDocument() {}

  static Document of(List<LinkAudit.Finding> findings) {
    List<Row> rows = findings.stream().map(Row::of).toList();
    return new Document(
        null,
        List.of(),
        FIGURES.grid(rows),
        List.of(),
        List.of(),
        List.of(),
        FIGURES.lines(rows),
        new Answer(SCHEMA, rows));
  }
}
