package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.ComparedRun;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;

/** Reports that show what a command has computed. */
public final class Reports {

  private Reports() {}

  /**
   * Runs, with latency against size.
   *
   * @param devices all of them by device; empty where they are no runs of several devices
   */
  public static Report of(List<ReportedRun> runs, Optional<DevicesTable> devices) {
    Objective size = Objective.smallness();
    return new Report(
        runs, null, devices.orElse(null), size, new Noise(null), /* samples= */ false);
  }

  /**
   * What {@code comparison} judges, which is {@code pairing}: the new run and the base, or a gate's
   * run, with latency against size.
   */
  public static Report of(Comparison comparison, Pairing pairing) {
    List<ReportedRun> runs = new ArrayList<>();
    for (Analysis run : pairing.runs()) {
      ComparedRun side = runs.isEmpty() ? comparison.newer() : comparison.base();
      runs.add(new ReportedRun(side.file(), run, pairing.accepted(), List.of()));
    }
    Objective size = Objective.smallness();
    return new Report(runs, comparison, null, size, new Noise(null), /* samples= */ false);
  }
}
