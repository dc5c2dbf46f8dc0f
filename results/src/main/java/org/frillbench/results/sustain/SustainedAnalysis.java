package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.timing.Window;
import org.frillbench.results.record.SustainedFigures;
import org.frillbench.results.record.SustainedFigures.Pace;
import org.frillbench.results.record.SustainedFigures.Sampling;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Levels;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.Steadiness;

/** Computes the figures of a sustained run from its windows. */
public final class SustainedAnalysis {

  /** Fewer windows have one level. */
  private static final int FEWEST_WINDOWS = 10;

  /** The minimum length of a level: three windows, or this share of them. */
  private static final int LEAST_LENGTH = 3;

  private static final int MOST_LEVELS = 120;

  private final SustainedFile run;
  private final List<Window> windows;
  private final double[] medians;

  private SustainedAnalysis(SustainedFile run) {
    this.run = run;
    this.windows = run.windows().stream().map(SustainedPoint::latency).toList();
    this.medians = windows.stream().mapToDouble(window -> window.medianNs).toArray();
  }

  /** {@code run} with its figures. */
  public static SustainedFile of(SustainedFile run) {
    return run.with(new SustainedAnalysis(run).figures());
  }

  private SustainedFigures figures() {
    List<Levels.Level> levels = levels();
    int first = firstSettled();
    Pace burst = first < 0 ? null : pace(first, first + 1);
    Pace steady = steady(levels);
    boolean both = burst != null && steady != null;
    boolean simulated = run.target().kind() == Target.Kind.VIRTUAL;
    Long rose = statusRoseAfterNs();
    return new SustainedFigures(
        inferences(0, windows.size()),
        burst,
        steady,
        both ? Double.valueOf(steady.medianNs() / burst.medianNs()) : null,
        burst == null ? null : slowedAfterNs(levels, first, burst),
        rose,
        (rose != null && simulated) ? Boolean.TRUE : null,
        SustainedEnergy.microjoules(run),
        sampling(),
        levels.stream().map(level -> pace(level.from(), level.to())).toList());
  }

  private List<Levels.Level> levels() {
    return medians.length < FEWEST_WINDOWS
        ? List.of(new Levels.Level(0, medians.length, Quantiles.median(medians)))
        : Levels.of(medians, Math.max(LEAST_LENGTH, medians.length / MOST_LEVELS));
  }

  /** The first window that the next one agrees with, as a warm-up ends; -1 if there is none. */
  private int firstSettled() {
    for (int i = 0; i + 1 < medians.length; i++) {
      double least = Math.min(medians[i], medians[i + 1]);
      if (Math.abs(medians[i] - medians[i + 1]) < WarmupRule.CONVERGENCE.tolerance * least) {
        return i;
      }
    }
    return -1;
  }

  private Pace steady(List<Levels.Level> levels) {
    Pace last = pace(levels.get(levels.size() - 1).from(), medians.length);
    double lasts = (double) last.endNs() - last.startNs();
    return medians.length >= FEWEST_WINDOWS && lasts >= Steadiness.MIN_LAST_LEVEL * last.endNs()
        ? last
        : null;
  }

  private Long slowedAfterNs(List<Levels.Level> levels, int burstAt, Pace burst) {
    return levels.stream()
        .filter(level -> level.from() > burstAt)
        .filter(level -> level.median() > (1 + Levels.TOLERANCE) * burst.medianNs())
        .findFirst()
        .map(level -> windows.get(level.from()).startNs)
        .orElse(null);
  }

  private Long statusRoseAfterNs() {
    Integer first = SustainedReadings.status(run.windows().get(0));
    return first == null
        ? null
        : run.windows().stream()
            .filter(point -> Objects.requireNonNullElse(SustainedReadings.status(point), 0) > first)
            .findFirst()
            .map(point -> point.latency().startNs + point.latency().ns)
            .orElse(null);
  }

  private Sampling sampling() {
    List<Long> pauses = new ArrayList<>();
    windows.stream().skip(1).forEach(window -> pauses.add(window.pausedNs));
    if (pauses.isEmpty()) {
      return null;
    }
    Window last = windows.get(windows.size() - 1);
    double[] ns = pauses.stream().mapToDouble(Long::doubleValue).toArray();
    double all = (double) pauses.stream().mapToLong(Long::longValue).sum();
    return new Sampling(Quantiles.median(ns), all / (last.startNs + last.ns));
  }

  private Pace pace(int from, int to) {
    List<Window> part = windows.subList(from, to);
    Window last = part.get(part.size() - 1);
    boolean enough =
        part.stream().allMatch(window -> window.inferences >= Percentile.P90.leastSamples());
    double[] p90s = part.stream().mapToDouble(window -> window.p90Ns).toArray();
    double[] p50s = part.stream().mapToDouble(window -> window.medianNs).toArray();
    return new Pace(
        part.get(0).startNs,
        last.startNs + last.ns,
        part.size(),
        inferences(from, to),
        part.stream().mapToLong(window -> window.skipped).sum(),
        Quantiles.median(p50s),
        enough ? Double.valueOf(Quantiles.median(p90s)) : null);
  }

  private long inferences(int from, int to) {
    return windows.subList(from, to).stream().mapToLong(window -> window.inferences).sum();
  }
}
