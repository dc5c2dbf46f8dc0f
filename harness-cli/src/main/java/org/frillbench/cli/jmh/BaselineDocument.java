package org.frillbench.cli.jmh;

import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.table.PublishedFigures;

/** A baseline as a document: a row a candidate and number of threads, then the teacher's ratios. */
public final class BaselineDocument {

  /** Names the schema that baselines by JMH are written in. */
  private static final String SCHEMA = "frill-bench/host-baseline/1";

  private static final String WHY =
      "A host's ratio is not a phone's: FRILL reads 38.5 MiB of weights for 30.5 M"
          + " multiply-accumulates and leans on memory, the teacher 93.6 MiB for 1.85 G and leans on"
          + " arithmetic, and how the one compares with the other is each machine's own.";

  private static final List<String> METHOD =
      List.of(
          "Average: the centre of the forks' means in JMH's mode avgt, and their interval, both as of"
              + " trial medians.",
          "p50, p90, p99: from mode sample, the median over the forks. Ratio: of the forks' geometric"
              + " means; Welch's t on logs.");

  private record Answer(String schema, List<Row> rows, List<Ratio> ratios) {}

  /**
   * A candidate under a number of threads; a figure of too few samples is null.
   *
   * @param forks the forks in mode average
   * @param averageNs the centre of their means, ns
   */
  private record Row(
      String candidate,
      int threads,
      int forks,
      @MayBeAbsent Double averageNs,
      @MayBeAbsent Interval interval,
      @MayBeAbsent Double p50Ns,
      @MayBeAbsent Double p90Ns,
      @MayBeAbsent Double p99Ns) {}

  /**
   * A teacher's average over that of another candidate.
   *
   * @param published whether there is a published ratio of this pair
   */
  private record Ratio(
      String teacher, String candidate, int threads, MeansRatio ratio, boolean published) {

    private String text() {
      return teacher
          + " / "
          + candidate
          + ", "
          + NumberText.counted(threads, "thread")
          + ": "
          + ratio.text()
          + (published ? "; published on a Pixel 1: " + PublishedFigures.RATIO : "");
    }
  }

  private final JmhPlan plan;
  private final Baseline baseline;

  private BaselineDocument(JmhPlan plan, Baseline baseline) {
    this.plan = plan;
    this.baseline = baseline;
  }

  /** The document of what was measured of {@code plan}. */
  public static Document of(JmhPlan plan, Baseline baseline) {
    BaselineDocument document = new BaselineDocument(plan, baseline);
    List<Row> rows = plan.cells().stream().map(document::row).toList();
    List<Ratio> ratios = document.ratios();
    List<String> notes = new ArrayList<>();
    if (ratios.stream().anyMatch(Ratio::published)) {
      notes.add(WHY);
    }
    notes.addAll(METHOD);
    return new Document(
        null,
        List.of(),
        figures(rows).grid(rows),
        List.of(),
        List.of(new Section("Ratios", ratios.stream().map(Ratio::text).toList())),
        notes,
        figures(rows).lines(rows),
        new Answer(SCHEMA, rows, ratios));
  }

  private static Figures<Row> figures(List<Row> rows) {
    Unit duration =
        Unit.ofLatencies(
            rows.stream().filter(row -> row.averageNs() != null).mapToDouble(Row::averageNs));
    return new Figures<>(
        List.of(
            Figure.<Row>text("candidate", "candidate", Row::candidate).ranked(0),
            Figure.<Row>number("threads", "threads", Unit.NUMBER, Row::threads).ranked(0),
            Figure.number("forks", "forks", Unit.NUMBER, Row::forks),
            Figure.<Row>number("average_ns", "average", duration, Row::averageNs).ranked(0),
            Figure.<Row>interval(duration, Row::interval).ranked(1),
            field("interval_low_ns", row -> row.interval() == null ? null : row.interval().lowNs()),
            field(
                "interval_high_ns", row -> row.interval() == null ? null : row.interval().highNs()),
            Figure.<Row>number("p50_ns", "p50", duration, Row::p50Ns).ranked(2),
            Figure.<Row>number("p90_ns", "p90", duration, Row::p90Ns).ranked(3),
            Figure.<Row>number("p99_ns", "p99", duration, Row::p99Ns).ranked(5)));
  }

  private Row row(JmhPlan.Cell cell) {
    double[] means = baseline.meansNs(cell);
    boolean none = means.length == 0;
    return new Row(
        cell.candidate().candidate().name(),
        cell.threads(),
        means.length,
        none ? null : (Double) TrialInterval.centre(means),
        none ? null : TrialInterval.of(means),
        quantile(cell, 0.50),
        quantile(cell, 0.90),
        quantile(cell, 0.99));
  }

  /** The median of the forks' quantiles, ns; as everywhere absent where samples are too few. */
  private Double quantile(JmhPlan.Cell cell, double q) {
    List<double[]> forks = baseline.samplesNs(cell);
    int least = Quantiles.leastSamples(q);
    return forks.isEmpty() || forks.stream().anyMatch(samples -> samples.length < least)
        ? null
        : (Double)
            Quantiles.median(
                forks.stream().mapToDouble(samples -> Quantiles.of(samples, q)).toArray());
  }

  private List<Ratio> ratios() {
    List<Ratio> ratios = new ArrayList<>();
    for (CandidateFile teacher : plan.candidates()) {
      for (JmhPlan.Cell cell : plan.cells()) {
        JmhPlan.Cell over = new JmhPlan.Cell(teacher, cell.threads());
        boolean both = baseline.meansNs(cell).length > 0 && baseline.meansNs(over).length > 0;
        if (teacher.candidate().isTeacher() && !cell.candidate().equals(teacher) && both) {
          ratios.add(ratio(over, cell));
        }
      }
    }
    return ratios;
  }

  private Ratio ratio(JmhPlan.Cell over, JmhPlan.Cell under) {
    return new Ratio(
        over.candidate().candidate().name(),
        under.candidate().candidate().name(),
        under.threads(),
        MeansRatio.of(baseline.meansNs(over), baseline.meansNs(under)),
        PublishedFigures.areOf(under.candidate().candidate(), over.candidate().candidate()));
  }
}
