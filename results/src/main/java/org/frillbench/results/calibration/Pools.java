package org.frillbench.results.calibration;

import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.analysis.CandidateTrials;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.Settings;

/** The trial medians of a run's candidates, as populations for resampling. */
public final class Pools {

  /** The minimum number of trials: resampled runs of a smaller pool are too similar. */
  public static final int LEAST_TRIALS = 20;

  private Pools() {}

  /** One population per candidate and settings with at least {@link #LEAST_TRIALS} trials. */
  public static List<Population> of(Analysis run) {
    List<CandidateTrials> groups =
        run.candidates().stream().map(CandidateAnalysis::trials).toList();
    List<Settings> settings = groups.stream().map(CandidateTrials::settings).distinct().toList();
    return groups.stream()
        .filter(group -> group.trials().size() >= LEAST_TRIALS)
        .map(group -> pool(group, SettingsNames.of(group.settings(), settings)))
        .toList();
  }

  private static Population pool(CandidateTrials group, String settings) {
    return Population.pool(
        group.candidate().name()
            + (settings.isEmpty() ? "" : " (" + settings + ")")
            + ", "
            + group.trials().size()
            + " trials",
        group.trials().stream().mapToDouble(trial -> trial.figures().medianNs()).toArray());
  }
}
