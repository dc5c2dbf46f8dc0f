package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.SustainedFigures;
import org.frillbench.results.record.SustainedFigures.Pace;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.record.Target;
import org.frillbench.results.sustain.SustainedReadings.Reading;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/** A sustained run as a document: a row a level; in CSV a line a window. */
public final class SustainedDocument {

  private static final int DIGEST_LENGTH = 8;

  private static final List<String> NOTES =
      List.of(
          "A row is a level: windows of 1 s whose medians are within 5 %, found by change points.",
          "Latency and p90 are medians over its windows; \"-\" means too few inferences in a window."
              + " Readings are medians, the status is the highest.");

  private final SustainedFile run;
  private final SustainedFigures figures;
  private final List<Reading> readings;

  private SustainedDocument(SustainedFile run) {
    this.run = run;
    this.figures = run.figures();
    this.readings = SustainedReadings.of(run);
  }

  /** The document of {@code run}, which has its figures. */
  public static Document of(SustainedFile run) {
    SustainedDocument document = new SustainedDocument(run);
    return new Document(
        null,
        document.heading(),
        document.grid(),
        List.of(),
        List.of(
            new Section("Burst and steady state", SustainedText.lines(run)), document.warnings()),
        NOTES,
        document.lines(),
        run);
  }

  private List<String> heading() {
    Subject model = run.run().plan().subjects().candidates().get(0);
    SustainRule rule = run.run().plan().protocol().sustain();
    String pace =
        rule.everyNs == 0
            ? "one inference after the other"
            : "an inference every " + NumberText.milliseconds((double) rule.everyNs) + " ms";
    return List.of(
        model.name()
            + " ("
            + model.sha256().substring(0, DIGEST_LENGTH)
            + "), "
            + pace
            + " for "
            + SustainedText.time(rule.forNs),
        TableHeading.target(run.target()),
        TableHeading.settings(run.settings()),
        run.run().started()
            + (run.run().endedEarly()
                ? ", ended early after " + SustainedText.time(lastEnd())
                : ""));
  }

  private long lastEnd() {
    List<Pace> levels = figures.levels();
    return levels.get(levels.size() - 1).endNs();
  }

  private Grid grid() {
    boolean paced = run.run().plan().protocol().sustain().everyNs > 0;
    List<String> headers =
        new ArrayList<>(List.of("from", "to", "inferences", "latency, ms", "p90, ms"));
    if (paced) {
      headers.add("skipped");
    }
    readings.forEach(reading -> headers.add(reading.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Pace level : figures.levels()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  SustainedText.time(level.startNs()),
                  SustainedText.time(level.endNs()),
                  Long.toString(level.inferences()),
                  NumberText.milliseconds(level.medianNs()),
                  level.p90Ns() == null ? "-" : NumberText.milliseconds(level.p90Ns())));
      if (paced) {
        row.add(Long.toString(level.skipped()));
      }
      List<SustainedPoint> windows = windowsOf(level);
      readings.forEach(reading -> row.add(reading.text(windows)));
      rows.add(row);
    }
    return new Grid(headers, Collections.nCopies(headers.size(), false), rows);
  }

  private List<SustainedPoint> windowsOf(Pace level) {
    return run.windows().stream()
        .filter(point -> point.latency().startNs >= level.startNs())
        .filter(point -> point.latency().startNs < level.endNs())
        .toList();
  }

  /** Of the warnings, only that of the target applies: what changes over the run is its subject. */
  private Section warnings() {
    if (run.target().kind() != Target.Kind.VIRTUAL) {
      return new Section("Warnings", List.of());
    }
    Warning warning = Warning.VIRTUAL_DEVICE;
    return Section.explained(
        "Warnings",
        List.of(
            warning.id()
                + ": "
                + warning.sentence()
                + " What is made up has no influence on its latencies."),
        List.of(warning.id()));
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.concat(
                Stream.of(
                    "start_ns",
                    "duration_ns",
                    "paused_ns",
                    "inferences",
                    "skipped",
                    "fastest_ns",
                    "median_ns",
                    "p90_ns",
                    "slowest_ns"),
                readings.stream().map(reading -> csvName(reading.name())))
            .toList());
    for (SustainedPoint point : run.windows()) {
      lines.add(
          Stream.concat(
                  Stream.of(
                          point.latency().startNs,
                          point.latency().ns,
                          point.latency().pausedNs,
                          point.latency().inferences,
                          point.latency().skipped,
                          point.latency().fastestNs,
                          point.latency().medianNs,
                          point.latency().p90Ns,
                          point.latency().slowestNs)
                      .map(String::valueOf),
                  readings.stream().map(reading -> cell(reading.at().apply(point))))
              .toList());
    }
    return lines;
  }

  private static String csvName(String name) {
    return name.toLowerCase(Locale.ROOT).replace("°c", "celsius").replaceAll("[^a-z0-9]+", "_");
  }

  private static String cell(Double value) {
    return value == null ? "" : value.toString();
  }
}
