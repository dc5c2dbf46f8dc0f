package org.frillbench.cli.jmh;

import java.util.List;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.table.PublishedFigures;

/** A baseline for people. */
public final class BaselineText {

  private static final String WHY =
      """
      A host's ratio is not a phone's: FRILL reads 38.5 MiB of weights for 30.5 M multiply-accumulates and leans on memory, the
      teacher 93.6 MiB for 1.85 G and leans on arithmetic, and how the one compares with the other is each machine's own.
      """;

  private static final List<String> HEADER =
      List.of(
          "candidate",
          "threads",
          "forks",
          "average, ms",
          "interval, ms",
          "p50, ms",
          "p90, ms",
          "p99, ms");

  private static final List<Boolean> FROM_LEFT =
      List.of(true, false, false, false, false, false, false, false);

  private final JmhPlan plan;
  private final Baseline baseline;

  private BaselineText(JmhPlan plan, Baseline baseline) {
    this.plan = plan;
    this.baseline = baseline;
  }

  /** The table, the teacher's ratios, and how both were made. */
  public static String of(JmhPlan plan, Baseline baseline) {
    BaselineText text = new BaselineText(plan, baseline);
    return text.table() + "\n" + text.ratios() + "\n" + method();
  }

  private String table() {
    List<List<String>> rows = plan.cells().stream().map(this::cells).toList();
    return String.join("\n", TextGrid.lines(new Grid(HEADER, FROM_LEFT, rows), Screen.FILE)) + "\n";
  }

  private List<String> cells(JmhPlan.Cell cell) {
    double[] means = baseline.meansNs(cell);
    boolean none = means.length == 0;
    return List.of(
        cell.candidate().candidate().name(),
        Integer.toString(cell.threads()),
        Integer.toString(means.length),
        none ? "-" : NumberText.milliseconds(TrialInterval.centre(means)),
        none ? "-" : NumberText.milliseconds(TrialInterval.of(means)),
        quantile(cell, 0.50),
        quantile(cell, 0.90),
        quantile(cell, 0.99));
  }

  /** The median of the forks' quantiles, as everywhere absent where samples are too few. */
  private String quantile(JmhPlan.Cell cell, double q) {
    List<double[]> forks = baseline.samplesNs(cell);
    int least = Quantiles.leastSamples(q);
    if (forks.isEmpty() || forks.stream().anyMatch(samples -> samples.length < least)) {
      return "-";
    }
    return NumberText.milliseconds(
        Quantiles.median(
            forks.stream().mapToDouble(samples -> Quantiles.of(samples, q)).toArray()));
  }

  private String ratios() {
    StringBuilder ratios = new StringBuilder();
    boolean published = false;
    for (CandidateFile teacher : teachers()) {
      for (JmhPlan.Cell cell : plan.cells()) {
        JmhPlan.Cell over = new JmhPlan.Cell(teacher, cell.threads());
        boolean both = baseline.meansNs(cell).length > 0 && baseline.meansNs(over).length > 0;
        if (!cell.candidate().equals(teacher) && both) {
          boolean frill = PublishedFigures.areOf(cell.candidate().candidate(), teacher.candidate());
          published |= frill;
          ratios.append(ratio(over, cell, frill));
        }
      }
    }
    return published ? ratios + WHY : ratios.toString();
  }

  private List<CandidateFile> teachers() {
    return plan.candidates().stream().filter(file -> file.candidate().isTeacher()).toList();
  }

  private String ratio(JmhPlan.Cell over, JmhPlan.Cell under, boolean frill) {
    return String.format(
        "%s / %s, %d thread%s: %s%s%n",
        ControlCharacters.of(over.candidate().candidate().name()),
        ControlCharacters.of(under.candidate().candidate().name()),
        under.threads(),
        under.threads() == 1 ? "" : "s",
        MeansRatio.of(baseline.meansNs(over), baseline.meansNs(under)).text(),
        frill ? "; published on a Pixel 1: " + PublishedFigures.RATIO : "");
  }

  private static String method() {
    return """
    Average: the centre of the forks' means in JMH's mode avgt, and their interval, both as of trial medians.
    p50, p90, p99: from mode sample, the median over the forks. Ratio: of the forks' geometric means; Welch's t on logs.
    """;
  }
}
