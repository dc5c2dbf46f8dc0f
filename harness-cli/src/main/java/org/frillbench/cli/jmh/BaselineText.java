package org.frillbench.cli.jmh;

import java.util.List;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.table.Figures;
import org.frillbench.results.table.PublishedFigures;
import org.frillbench.results.table.Visible;

/** A baseline for people. */
public final class BaselineText {

  private static final String WHY =
      """
      A host's ratio is not a phone's: FRILL reads 38.5 MiB of weights for 30.5 M multiply-accumulates and leans on memory, the
      teacher 93.6 MiB for 1.85 G and leans on arithmetic, and how the one compares with the other is each machine's own.
      """;

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
    StringBuilder table =
        new StringBuilder(
            line("candidate", "threads", "forks", "average, ms", "interval, ms", "p50, ms")
                + tail("p90, ms", "p99, ms"));
    for (JmhPlan.Cell cell : plan.cells()) {
      double[] means = baseline.meansNs(cell);
      table.append(
          line(
              Visible.of(cell.candidate().candidate().name()),
              Integer.toString(cell.threads()),
              Integer.toString(means.length),
              means.length == 0 ? "-" : Figures.milliseconds(TrialInterval.centre(means)),
              means.length == 0 ? "-" : interval(TrialInterval.of(means)),
              quantile(cell, 0.50)));
      table.append(tail(quantile(cell, 0.90), quantile(cell, 0.99)));
    }
    return table.toString();
  }

  private static String line(
      String name, String threads, String forks, String average, String interval, String p50) {
    return String.format(
        "%-16s %8s %6s %12s %16s %9s", name, threads, forks, average, interval, p50);
  }

  private static String tail(String p90, String p99) {
    return String.format(" %9s %9s%n", p90, p99);
  }

  private static String interval(Interval interval) {
    return Figures.milliseconds(interval.lowNs())
        + " to "
        + Figures.milliseconds(interval.highNs())
        + (interval.kind() == IntervalKind.RANGE ? " (range)" : "");
  }

  /** The median of the forks' quantiles, as everywhere absent where samples are too few. */
  private String quantile(JmhPlan.Cell cell, double q) {
    List<double[]> forks = baseline.samplesNs(cell);
    int least = Quantiles.leastSamples(q);
    if (forks.isEmpty() || forks.stream().anyMatch(samples -> samples.length < least)) {
      return "-";
    }
    return Figures.milliseconds(
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
        Visible.of(over.candidate().candidate().name()),
        Visible.of(under.candidate().candidate().name()),
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
