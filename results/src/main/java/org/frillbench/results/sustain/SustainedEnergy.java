package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.results.analysis.Energy;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;

/**
 * The energy of a sustained run, from its first window's end on: what was before has no window's
 * inferences alone.
 */
final class SustainedEnergy {

  private SustainedEnergy() {}

  /** Microjoules an inference; null where a window does not have it or no step was counted. */
  static Double microjoules(SustainedFile run) {
    List<DeviceState> states = new ArrayList<>();
    run.windows().forEach(point -> states.add(point.state()));
    double drawn = 0;
    for (int i = 1; i < states.size(); i++) {
      Double step = Energy.drawn(states.get(i - 1), states.get(i));
      if (step == null) {
        return null;
      }
      drawn += step;
    }
    long inferences =
        run.windows().stream()
            .skip(1)
            .map(SustainedPoint::latency)
            .mapToLong(window -> window.inferences)
            .sum();
    return drawn > 0 ? drawn / inferences : null;
  }
}
