package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.SustainedFigures;
import org.frillbench.results.record.SustainedFigures.Pace;
import org.frillbench.results.record.SustainedFile;

/** The figures of a sustained run in words. */
public final class SustainedText {

  private static final double NS_PER_SECOND = 1e9;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final double MICROJOULES_PER_MILLIJOULE = 1e3;

  private SustainedText() {}

  /** A time since the first inference: {@code 3:20}, minutes and whole seconds. */
  public static String time(long ns) {
    long seconds = Math.round(ns / NS_PER_SECOND);
    return String.format(
        Locale.ROOT, "%d:%02d", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
  }

  /**
   * What the run says, in one sentence; the model's name may hold characters that need escaping.
   */
  public static String answer(SustainedFile run) {
    SustainedFigures figures = run.figures();
    if (figures.steady() == null) {
      return run.name() + " reached no steady state.";
    }
    return run.name()
        + ", "
        + NumberText.milliseconds(figures.steady().medianNs())
        + " ms in steady state"
        + (figures.slowdown() == null
            ? "."
            : ", " + NumberText.ratio(figures.slowdown()) + " the burst.");
  }

  /**
   * A line a figure; what is unknown says why, or is left out where a device does not report it.
   */
  static List<String> lines(SustainedFile run) {
    SustainedFigures figures = run.figures();
    List<String> lines = new ArrayList<>();
    lines.add(
        figures.burst() == null
            ? "burst: unknown, no two successive seconds agree within 4 %"
            : "burst, the first settled second (from "
                + time(figures.burst().startNs())
                + "): "
                + latency(figures.burst()));
    lines.add(
        figures.steady() == null
            ? "steady state: not reached, no level lasts for the last quarter of at least 10 s"
            : "steady state, from "
                + time(figures.steady().startNs())
                + ": "
                + latency(figures.steady())
                + (figures.slowdown() == null
                    ? ""
                    : ", " + NumberText.ratio(figures.slowdown()) + " the burst"));
    if (figures.burst() != null) {
      lines.add(
          figures.slowedAfterNs() == null
              ? "time to throttle: never slower than the burst by more than 5 %"
              : "time to throttle: "
                  + time(figures.slowedAfterNs())
                  + ", slower than the burst by more than 5 %");
    }
    if (figures.statusRoseAfterNs() != null) {
      lines.add(
          "thermal status rose after "
              + time(figures.statusRoseAfterNs())
              + (figures.statusSimulated() == null ? "" : ", made up by the virtual device"));
    }
    if (figures.microjoules() != null) {
      lines.add(
          "energy: "
              + NumberText.significant(figures.microjoules() / MICROJOULES_PER_MILLIJOULE)
              + " mJ an inference");
    }
    if (figures.sampling() != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "cost of the readings between windows: %s ms each, %.2f %% of the time; no latency"
                  + " includes it",
              NumberText.milliseconds(figures.sampling().medianNs()),
              100 * figures.sampling().share()));
    }
    if (run.missed() != null) {
      lines.add("ended early: " + run.missed().message());
    }
    return lines;
  }

  private static String latency(Pace pace) {
    return NumberText.milliseconds(pace.medianNs())
        + " ms"
        + (pace.p90Ns() == null ? "" : " (p90 " + NumberText.milliseconds(pace.p90Ns()) + " ms)");
  }
}
