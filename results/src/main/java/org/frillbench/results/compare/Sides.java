package org.frillbench.results.compare;

import java.time.Duration;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Precision;

/**
 * Where two sides come from.
 *
 * @param runs the run of the new side and that of the base; one where they are interleaved; none
 *     where nothing was measured
 * @param base the run of the base side; null where nothing was measured, like {@code newer}
 * @param newer the run of the new side; the same where they are interleaved
 * @param interleaved whether both were measured in turns, in one run
 * @param roundTime how long a round of both took; null where that is not known
 * @param precision what planned the rounds of a gate; null where nothing did
 */
record Sides(
    List<Analysis> runs,
    ComparedRun base,
    ComparedRun newer,
    boolean interleaved,
    Duration roundTime,
    Precision precision) {

  /** Of two runs. */
  static Sides ofRuns(String baseFile, Analysis base, String newFile, Analysis newer) {
    return new Sides(
        List.of(newer, base),
        ComparedRun.of(baseFile, base.file()),
        ComparedRun.of(newFile, newer.file()),
        /* interleaved= */ false,
        RoundTime.ofBoth(base.file(), newer.file()),
        null);
  }

  /** Of a gate. */
  static Sides ofGate(String file, Analysis run) {
    ComparedRun both = ComparedRun.of(file, run.file());
    return new Sides(
        List.of(run),
        both,
        both,
        /* interleaved= */ true,
        RoundTime.of(run.file()),
        run.file().run().plan().protocol().precision());
  }

  /** Of a gate that had nothing to measure. */
  static Sides unmeasured() {
    return new Sides(List.of(), null, null, /* interleaved= */ true, null, null);
  }
}
