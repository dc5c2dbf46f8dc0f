package org.frillbench.cli.command.measure;

import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.audit.HarnessAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.jmh.JmhPlan;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.statistics.Interval;

/** Audits the agent's loop, a row a model. */
final class LoopAudit {

  /** Names the schema that audits of the loop are written in. */
  private static final String SCHEMA = "frill-bench/loop-audit/1";

  private record Answer(String schema, List<Row> models) {}

  /** The ends of a ratio's interval, 95 %. */
  private record Ratio(double low, double high) {
    static Ratio of(Interval ratio) {
      return new Ratio(ratio.lowNs(), ratio.highNs());
    }

    private String text() {
      return String.format(Locale.ROOT, "%.4f to %.4f", low, high);
    }
  }

  /**
   * A model.
   *
   * @param medianNs one inference in the agent's loop, ns
   * @param macs its multiply-accumulates; null where they are unknown
   * @param overBareLoop the agent's loop over the bare loop
   * @param overJmh the agent's loop over JMH
   */
  private record Row(
      String model, double medianNs, @MayBeAbsent Long macs, Ratio overBareLoop, Ratio overJmh) {

    private String rate() {
      return macs == null ? null : String.format(Locale.ROOT, "%.1f", macs / medianNs);
    }
  }

  private static final Figures<Row> FIGURES =
      new Figures<>(
          List.of(
              Figure.<Row>text("model", "model", Row::model).ranked(0),
              Figure.<Row>number("median_ns", "median", Unit.NANOSECONDS, Row::medianNs).ranked(1),
              field("macs", Row::macs),
              Figure.<Row>column("GMAC/s", false, Row::rate).ranked(2),
              Figure.<Row>column("loop / bare loop", false, row -> row.overBareLoop().text())
                  .ranked(0),
              field("over_bare_loop_low", row -> row.overBareLoop().low()),
              field("over_bare_loop_high", row -> row.overBareLoop().high()),
              Figure.<Row>column("loop / JMH", false, row -> row.overJmh().text()).ranked(0),
              field("over_jmh_low", row -> row.overJmh().low()),
              field("over_jmh_high", row -> row.overJmh().high())));

  private LoopAudit() {}

  /**
   * Carries the audit out, or its part until {@code interrupted} or a model is refused, and prints
   * what was measured.
   *
   * @throws CommandFailure if a model is refused
   */
  static void print(JmhPlan plan, BooleanSupplier interrupted, DocumentOptions printing) {
    List<Row> rows = new ArrayList<>();
    try {
      measure(plan, interrupted, rows);
    } catch (CommandFailure e) {
      if (!rows.isEmpty()) {
        printing.print(document(rows));
      }
      throw e;
    }
    printing.print(document(rows));
  }

  private static void measure(JmhPlan plan, BooleanSupplier interrupted, List<Row> rows) {
    try (Progress progress =
        Progress.on(Console.shown(), plan.allForks(), plan.guess().multipliedBy(2))) {
      HarnessAudit audit = new HarnessAudit(plan, progress, interrupted);
      for (CandidateFile file : plan.candidates()) {
        audit.of(file).ifPresent(finding -> rows.add(row(file, finding)));
      }
      if (interrupted.getAsBoolean()) {
        progress.note(
            String.format(
                Locale.ROOT,
                "the audit was interrupted after %d of %d rounds; a model has a result from its"
                    + " second round on.",
                audit.rounds(),
                plan.allForks()));
      }
    }
  }

  private static Document document(List<Row> rows) {
    return new Document(
        null,
        List.of(),
        FIGURES.grid(rows),
        List.of(),
        List.of(),
        List.of(
            "95 % intervals: Student's t on the logs of a ratio a process, and of a ratio a round."),
        FIGURES.lines(rows),
        new Answer(SCHEMA, rows));
  }

  private static Row row(CandidateFile file, HarnessAudit.Finding finding) {
    return new Row(
        file.candidate().name(),
        finding.medianNs(),
        file.candidate().macs(),
        Ratio.of(finding.overBare()),
        Ratio.of(finding.overJmh()));
  }
}
