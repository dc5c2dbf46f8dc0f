package org.frillbench.results.table;

import java.util.List;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/** A trial without samples in words that may hold characters that need escaping. */
public final class FailedTrialText {

  private FailedTrialText() {}

  /**
   * Its candidate, round and reason, with its settings where the plan has several.
   *
   * @param settings those of the plan
   */
  public static String of(FailedTrial trial, List<Settings> settings) {
    String under =
        trial.settings() == null || settings.size() < 2
            ? ""
            : " (" + SettingsNames.of(trial.settings(), settings) + ")";
    return label(trial)
        + under
        + ", round "
        + trial.round()
        + ": "
        + RunJson.id(trial.kind())
        + ": "
        + trial.message();
  }

  /** The candidate's name, with its side in a gate's run. */
  public static String label(FailedTrial trial) {
    return trial.side() == null
        ? trial.candidate()
        : trial.candidate() + " (" + RunJson.id(trial.side()) + ")";
  }
}
