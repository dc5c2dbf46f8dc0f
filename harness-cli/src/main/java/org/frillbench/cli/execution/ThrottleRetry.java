package org.frillbench.cli.execution;

import java.util.function.Consumer;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.results.analysis.WarningRules;

/** A trial, and once more when the device throttled meanwhile. */
final class ThrottleRetry {

  private ThrottleRetry() {}

  /** The trial itself, on a device that is cool. */
  interface Attempt {
    TrialOutcome run() throws LinkLostException, InterruptedException;
  }

  /** Runs the trial until it did not throttle, at most three times. */
  static TrialOutcome measure(Consumer<String> onStep, Attempt attempt)
      throws LinkLostException, InterruptedException {
    TrialOutcome outcome = attempt.run();
    for (int again = 0;
        again < DevicePolicy.MOST_THROTTLED_REPEATS && throttled(outcome);
        again++) {
      onStep.accept("measuring again: it throttled");
      outcome = attempt.run();
    }
    return outcome;
  }

  /**
   * Whether the device says that it held itself back when the series ended. A sustained run is made
   * to see that, and is not repeated; outputs alone do not depend on it.
   */
  private static boolean throttled(TrialOutcome outcome) {
    return outcome instanceof TrialOutcome.Measured measured
        && measured.report().samplesNs != null
        && WarningRules.throttled(measured.report().after.thermalStatus);
  }
}
