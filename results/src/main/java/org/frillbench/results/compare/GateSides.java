package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFile;

/**
 * How one run holds both sides of a gate: a candidate's name begins with its side. No file's name
 * holds a slash, so that no candidate of another run looks like one.
 */
public enum GateSides {
  /** What it was: the base of a change. */
  LEFT("left/"),
  /** What it is. */
  RIGHT("right/");

  private final String prefix;

  GateSides(String prefix) {
    this.prefix = prefix;
  }

  /** What the candidate {@code name} of this side is called in the run. */
  public String nameOf(String name) {
    return prefix + name;
  }

  /** Whether {@code run} holds two sides. */
  public static boolean in(RunFile run) {
    List<String> names = run.run().plan().candidates();
    return !names.isEmpty()
        && names.stream()
            .allMatch(name -> name.startsWith(LEFT.prefix) || name.startsWith(RIGHT.prefix));
  }

  /** What {@code run} measured on this side, under the names without it. */
  List<Measured> of(Analysis run) {
    List<Measured> mine = new ArrayList<>();
    for (Measured each : Measured.allOf(run)) {
      if (each.name().startsWith(prefix)) {
        mine.add(each.called(each.name().substring(prefix.length())));
      }
    }
    return mine;
  }
}
