package org.frillbench.results.compare;

import java.util.EnumSet;
import java.util.Set;
import org.frillbench.results.record.RunFile;

/** What a comparison's reader has to know of all of it. */
public enum Caution {
  /** The sides were measured at different times. */
  SEPARATE_RUNS(
      "each side was measured in a run of its own, whatever their trials show: gate measures both in"
          + " turns"),
  /** Both sides are one and the same run. */
  SAME_RUN("both files hold the same run"),
  /** Too few trials for some candidate's verdict. */
  NO_VERDICT(
      "under "
          + VerdictRule.LEAST_TRIALS
          + " trials a side there is no verdict: measure more rounds"),
  /** A run has an anchor that nothing could be divided by. */
  ANCHOR_UNUSED("an anchor divides only where both sides have the same one and differ in nothing"),
  /** Outputs differ, and by how much is not recorded. */
  OUTPUTS_UNKNOWN(
      "how far outputs differ is known only where one run measured both sides and could fetch them:"
          + " use gate"),
  /** A candidate is on one side only. */
  ONE_SIDED("what is on one side only is not judged"),
  /** A candidate's file is the same on both sides. */
  IDENTICAL("the file is the same on both sides: whatever changed, it was not the model"),
  /** A run was cut short. */
  INTERRUPTED("a run ended before its plan did: what is missing may be what matters"),
  /** A run has trials without samples. */
  NOT_ALL_MEASURED("trials gave no samples: the run file says which, and why"),
  /** A difference was allowed in a field in which the sides agree. */
  UNUSED_ALLOWED_DIFFERENCE("--allow-difference names a field in which the sides do not differ");

  private final String meaning;

  Caution(String meaning) {
    this.meaning = meaning;
  }

  /** What there is to know of a run that is not whole. */
  static Set<Caution> of(RunFile run) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (run.run().endedEarly()) {
      cautions.add(INTERRUPTED);
    }
    if (!run.missed().isEmpty()) {
      cautions.add(NOT_ALL_MEASURED);
    }
    return cautions;
  }

  /** The name for people and files: {@code SEPARATE-RUNS}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** One line: what it means. */
  public String meaning() {
    return meaning;
  }

  /** The {@link #meaning} with its full stop, for lists. */
  public String sentence() {
    return meaning + ".";
  }
}
