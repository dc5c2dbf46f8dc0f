package org.frillbench.results.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Side;

/** Reports of made-up runs: every value is chosen, none measured. */
final class Pages {

  static final int ROUNDS = 8;
  static final int SAMPLES = 600;

  private Pages() {}

  /** A run of candidates with these latencies, in ns, in {@link #ROUNDS} rounds. */
  static RunFile run(List<Candidate> candidates, long... ns) {
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < candidates.size(); i++) {
        long median = ns[i] + ns[i] / 500 * (round * 5 + i * 3) % 8;
        trials.add(
            new TrialBuilder(candidates.get(i), round, Runs.around(median, SAMPLES)).build());
      }
    }
    return new RunBuilder().candidates(candidates).rounds(ROUNDS).trials(trials).file();
  }

  /** Three candidates, of which the middle one in size is the slowest. */
  static RunFile three() {
    return run(
        List.of(Runs.trill(), Runs.frill("FRILL"), Runs.stranger("other", "ab".repeat(32))),
        275_000_000,
        8_500_000,
        9_000_000);
  }

  static String html(RunFile run) {
    return html(List.of(new ReportedRun("run.json", Analysis.of(run))), null, null, true);
  }

  static String html(
      List<ReportedRun> runs, Comparison comparison, DevicesTable devices, boolean samples) {
    return new Report(runs, comparison, devices, Objective.smallness(), new Noise(null), samples)
        .page()
        .html();
  }

  /** A report of {@code newer} with verdicts against {@code base}. */
  static String compared(RunFile base, RunFile newer) throws RunFileException {
    ReportedRun baseRun = new ReportedRun("base.json", Analysis.of(base));
    ReportedRun newRun = new ReportedRun("new.json", Analysis.of(newer));
    Pairing pairing =
        Pairing.ofRuns(
            baseRun.file(),
            baseRun.analysis(),
            newRun.file(),
            newRun.analysis(),
            new AllowedDifferences(Set.of()));
    Comparison comparison =
        Judge.judge(pairing, new ComparisonSettings(VerdictRule.THRESHOLD, false, false, false));
    return html(List.of(newRun, baseRun), comparison, null, true);
  }

  /**
   * A report of a gate that measured these candidates, with these latencies on both sides, in ns.
   */
  static String gate(List<Candidate> candidates, long[] baseNs, long[] newNs)
      throws RunFileException {
    List<Candidate> sides = new ArrayList<>();
    long[] ns = new long[2 * candidates.size()];
    for (int i = 0; i < candidates.size(); i++) {
      sides.add(candidates.get(i).on(Side.BASE));
      sides.add(candidates.get(i).on(Side.NEW));
      ns[2 * i] = baseNs[i];
      ns[2 * i + 1] = newNs[i];
    }
    return judged(Pairing.ofGate("gate.json", Analysis.of(run(sides, ns))));
  }

  /** A report of what {@code pairing} has, by another threshold than the default. */
  static String judged(Pairing pairing) {
    return Reports.of(
            Judge.judge(pairing, new ComparisonSettings(0.03, false, false, false)), pairing)
        .page()
        .html();
  }

  /** A report of several devices' runs. */
  static String ofDevices(List<Analysis> runs) throws RunFileException {
    return html(
        runs.stream().map(run -> new ReportedRun(run.file().run().id() + ".json", run)).toList(),
        null,
        DevicesTable.of(runs),
        true);
  }

  static Path write(Path folder, String html) throws IOException {
    return Files.writeString(folder.resolve("report.html"), html);
  }
}
