package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** Fewer seconds have one level. */
  private static final int FEWEST_SECONDS = 10;

  /** The minimum length of a level: three seconds, or this share of them. */
  private static final int LEAST_LENGTH = 3;

  private static final int MOST_LEVELS = 120;

  private final SustainedFile run;
  private final List<Window> windows;
  private final List<Second> seconds;
  private final double[] medians;

  private SustainedAnalysis(SustainedFile run) {
    this.run = run;
    this.windows = run.windows().stream().map(SustainedPoint::latency).toList();
    this.seconds = seconds(windows, run.run().plan().protocol().sustain().windowNs);
    this.medians = seconds.stream().mapToDouble(second -> second.longest().medianNs).toArray();
  }

  /** The windows that begin in one second: several where all but the last ended early. */
  private record Second(List<Window> windows) {

    /** The one whose latencies count. */
    Window longest() {
      return Collections.max(windows, Comparator.comparingLong(window -> window.ns));
    }

    long startNs() {
      return windows.get(0).startNs;
    }

    long endNs() {
      Window last = windows.get(windows.size() - 1);
      return last.startNs + last.ns;
    }
  }

  private static List<Second> seconds(List<Window> windows, long windowNs) {
    return windows.stream()
        .collect(
            Collectors.groupingBy(
                window -> window.startNs / windowNs, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Second::new)
        .toList();
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
        inferences(windows),
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
    return medians.length < FEWEST_SECONDS
        ? List.of(new Levels.Level(0, medians.length, Quantiles.median(medians)))
        : Levels.of(medians, Math.max(LEAST_LENGTH, medians.length / MOST_LEVELS));
  }

  /** The first second that the next one agrees with, as a warm-up ends; -1 if there is none. */
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
    return medians.length >= FEWEST_SECONDS && lasts >= Steadiness.MIN_LAST_LEVEL * last.endNs()
        ? last
        : null;
  }

  private Long slowedAfterNs(List<Levels.Level> levels, int burstAt, Pace burst) {
    return levels.stream()
        .filter(level -> level.from() > burstAt)
        .filter(level -> level.median() > (1 + Levels.TOLERANCE) * burst.medianNs())
        .findFirst()
        .map(level -> seconds.get(level.from()).startNs())
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
    List<Second> part = seconds.subList(from, to);
    List<Window> all = part.stream().flatMap(second -> second.windows().stream()).toList();
    List<Window> longest = part.stream().map(Second::longest).toList();
    boolean enough =
        longest.stream().allMatch(window -> window.inferences >= Percentile.P90.leastSamples());
    double[] p90s = longest.stream().mapToDouble(window -> window.p90Ns).toArray();
    double[] p50s = longest.stream().mapToDouble(window -> window.medianNs).toArray();
    return new Pace(
        part.get(0).startNs(),
        part.get(part.size() - 1).endNs(),
        all.size(),
        inferences(all),
        all.stream().mapToLong(window -> window.skipped).sum(),
        Quantiles.median(p50s),
        enough ? Double.valueOf(Quantiles.median(p90s)) : null);
  }

  private static long inferences(List<Window> windows) {
    return windows.stream().mapToLong(window -> window.inferences).sum();
  }
}
