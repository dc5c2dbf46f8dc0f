package org.frillbench.cli.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.frillbench.cli.audit.TrialAccount;
import org.frillbench.cli.audit.TrialAccount.Part;
import org.frillbench.cli.audit.TrialCost;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.record.MayBeAbsent;

/** The accounting of trials as a document: a row a model with its medians, and all of them. */
final class TrialAccountDocument {

  /** Names the schema that accounts of trials are written in. */
  private static final String SCHEMA = "frill-bench/trial-audit/1";

  private record Answer(
      String schema,
      double commandNs,
      double commandOverMeasured,
      List<PartOfTrial> parts,
      List<TrialCost> trials) {}

  /**
   * One part of a trial.
   *
   * @param medianNs over the trials, ns; null where no trial has it
   * @param share in the time of all trials
   */
  private record PartOfTrial(String part, @MayBeAbsent Double medianNs, double share) {}

  /**
   * A line of the table.
   *
   * @param trials their number; empty below them
   * @param account the trials; null in the line of shares
   */
  private record Row(String model, String trials, TrialAccount account) {
    static Row of(String model, TrialAccount account) {
      return new Row(model, Integer.toString(account.trials().size()), account);
    }
  }

  private TrialAccountDocument() {}

  static Document of(TrialAccount account) {
    List<TrialAccount> models = account.byModel();
    List<Row> rows = new ArrayList<>();
    models.forEach(model -> rows.add(Row.of(model.trials().get(0).model(), model)));
    if (models.size() > 1) {
      rows.add(Row.of("all", account));
    }
    rows.add(new Row("share of the time", "", null));
    return new Document(
        null,
        List.of(),
        columns(account).grid(rows),
        List.of(),
        List.of(),
        notes(account),
        fields().lines(account.trials()),
        new Answer(
            SCHEMA,
            account.commandNs(),
            account.commandOverMeasured(),
            account.parts().stream()
                .map(
                    part ->
                        new PartOfTrial(part.header(), account.medianNs(part), account.share(part)))
                .toList(),
            account.trials()));
  }

  private static Figures<Row> columns(TrialAccount account) {
    List<Figure<Row>> columns = new ArrayList<>();
    columns.add(Figure.<Row>column("model", true, Row::model).ranked(0));
    columns.add(Figure.<Row>column("trials", false, Row::trials).ranked(1));
    for (Part part : account.parts()) {
      columns.add(
          Figure.<Row>column(part.header(), false, row -> cell(row, part, account))
              .ranked(part == Part.OVERHEAD || part == Part.TOTAL ? 0 : 2));
    }
    if (account.mostRoundTrips() > 0) {
      columns.add(
          Figure.<Row>column(
                  "most round trips",
                  false,
                  row -> row.account() == null ? "" : "" + row.account().mostRoundTrips())
              .ranked(3));
    }
    return new Figures<>(columns);
  }

  private static String cell(Row row, Part part, TrialAccount all) {
    if (row.account() == null) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * all.share(part));
    }
    Double ns = row.account().medianNs(part);
    return ns == null ? null : String.format(Locale.ROOT, "%.1f", ns / 1e6);
  }

  /** The fields of files: a line a trial. */
  private static Figures<TrialCost> fields() {
    return new Figures<>(
        Stream.of(
                Stream.of(Figure.<TrialCost>field("model", TrialCost::model)),
                Stream.of(Part.values()).map(part -> Figure.<TrialCost>field(id(part), part::ns)),
                Stream.of(
                    Figure.<TrialCost>field("round_trips", each -> each.roundTrips().count())))
            .flatMap(each -> each)
            .toList());
  }

  private static String id(Part part) {
    return part.header().replaceAll("[^a-z]", "_") + "_ns";
  }

  private static List<String> notes(TrialAccount account) {
    List<String> notes = new ArrayList<>();
    notes.add("Medians over trials, ms; overhead is all but load, warm-up and timed inference.");
    if (account.mostRoundTrips() > 0) {
      notes.add(
          "Outside the agent is all but the time from the request for its launch until the device"
              + " reported its end.");
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "The whole command took %.2f s, %.3f times load, warm-up and timed inference.",
            account.commandNs() / 1e9,
            account.commandOverMeasured()));
    return notes;
  }
}
