package org.frillbench.results.compare;

import java.time.Duration;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.RunFile;

/**
 * Where two sides come from.
 *
 * @param base the run of the base side; null where nothing was measured, like {@code newer}
 * @param newer the run of the new side; the same where they are interleaved
 * @param interleaved whether both were measured in turns, in one run
 * @param roundTime how long a round of both took; null where that is not known
 * @param precision what planned the rounds of a gate; null where nothing did
 */
record Sides(
    ComparedRun base,
    ComparedRun newer,
    boolean interleaved,
    Duration roundTime,
    Precision precision) {

  /** Of two runs. */
  static Sides ofRuns(String baseFile, RunFile base, String newFile, RunFile newer) {
    return new Sides(
        ComparedRun.of(baseFile, base),
        ComparedRun.of(newFile, newer),
        /* interleaved= */ false,
        RoundTime.ofBoth(base, newer),
        null);
  }

  /** Of a gate. */
  static Sides ofGate(String file, RunFile run) {
    ComparedRun both = ComparedRun.of(file, run);
    return new Sides(
        both,
        both,
        /* interleaved= */ true,
        RoundTime.of(run),
        run.run().plan().protocol().precision());
  }

  /** Of a gate that had nothing to measure. */
  static Sides unmeasured() {
    return new Sides(null, null, /* interleaved= */ true, null, null);
  }
}
