package org.frillbench.results.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.statistics.Quantiles;

/** The trial medians of a run's candidates, as populations for resampling. */
public final class Pools {

  /** The minimum number of trials: resampled runs of a smaller pool are too similar. */
  public static final int LEAST_TRIALS = 20;

  private Pools() {}

  /** One population per candidate with at least {@link #LEAST_TRIALS} trials. */
  public static List<Population> of(RunFile run) {
    Map<String, List<Double>> medians = new LinkedHashMap<>();
    for (Measurement trial : run.measurements()) {
      double[] samples = Arrays.stream(trial.samplesNs().toArray()).asDoubleStream().toArray();
      medians
          .computeIfAbsent(trial.candidate().name(), name -> new ArrayList<>())
          .add(Quantiles.median(samples));
    }
    return medians.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= LEAST_TRIALS)
        .map(
            entry ->
                Population.pool(
                    entry.getKey() + ", " + entry.getValue().size() + " trials",
                    entry.getValue().stream().mapToDouble(Double::doubleValue).toArray()))
        .toList();
  }
}
