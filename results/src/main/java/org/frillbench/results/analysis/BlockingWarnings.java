package org.frillbench.results.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;

/** The warnings that make a run unfit unless the user accepts them. */
public final class BlockingWarnings {

  private BlockingWarnings() {}

  /** Those of any run. */
  public static Set<Warning> ofRuns() {
    return Arrays.stream(Warning.values())
        .filter(warning -> warning.severity() == Severity.BLOCKING)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Warning.class)));
  }

  /**
   * Those of gates, baselines and publications, which also exclude latencies that were not stable
   * or were measured on contended cores.
   */
  public static Set<Warning> ofReliance() {
    Set<Warning> blocking = ofRuns();
    blocking.add(Warning.NOT_SETTLED);
    blocking.add(Warning.CONTENDED);
    return blocking;
  }
}
