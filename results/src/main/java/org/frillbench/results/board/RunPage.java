package org.frillbench.results.board;

import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.page.Page;
import org.frillbench.results.page.Report;
import org.frillbench.results.page.ReportedRun;
import org.frillbench.results.page.RunFilePlace;
import org.frillbench.results.record.RunFileException;

/** The page of one run of a board: its report, with the verdicts if it is a gate's. */
final class RunPage {

  private RunPage() {}

  /**
   * The page.
   *
   * @param file the run file beside it
   */
  static Page of(String file, Analysis analysis, Noise noise) throws RunFileException {
    ReportedRun run = new ReportedRun(file, analysis);
    return new Report(
            List.of(run),
            comparison(run),
            null,
            Objective.smallness(),
            noise,
            RunFilePlace.BESIDE_PAGE)
        .page();
  }

  /** Of a gate's sides; null of any other run. */
  private static Comparison comparison(ReportedRun run) throws RunFileException {
    return run.analysis().file().run().plan().subjects().ofGate()
        ? Judge.judge(
            Pairing.ofGate(run.file(), run.analysis()),
            new ComparisonSettings(VerdictRule.THRESHOLD, false, false, false))
        : null;
  }
}
