package org.frillbench.agent.wire;

import java.util.List;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.Window;

/** What a harness asks of a report before it believes it. */
final class ReportCheck {

  /** More than any device has cores or thermal zones. */
  private static final int MOST_READINGS = 4096;

  private ReportCheck() {}

  static void check(TrialReport report) throws WireException {
    if (report.protocol != Wire.PROTOCOL) {
      throw new WireException(
          "the agent speaks version "
              + report.protocol
              + " of the wire, this harness version "
              + Wire.PROTOCOL
              + ": install the agent that came with the harness");
    }
    require(report.coreDigest != null, "core digest");
    require(report.id != null, "id");
    if (report.failure != null) {
      require(report.failure.kind != null && report.failure.message != null, "failure's reason");
      return;
    }
    require(report.used != null && report.used.isSound(), "engine");
    require(report.phases != null, "phases");
    require(report.output != null && report.output.digest != null, "output");
    String objection = report.outputs == null ? null : report.outputs.objection();
    if (objection != null) {
      throw new WireException("the agent's report has " + objection);
    }
    if (!report.isUntimed()) {
      checkMeasured(report);
    }
  }

  private static void checkMeasured(TrialReport report) throws WireException {
    require(report.memory != null && report.before != null && report.after != null, "probes");
    if (report.windows == null) {
      require(report.warmup != null, "warm-up");
      require(report.ended != null, "reason of ending");
      checkSamples(report.samplesNs);
    } else {
      checkWindows(report);
    }
    check(report.before);
    check(report.after);
  }

  private static void check(DeviceState state) throws WireException {
    if (!isPlausible(state)) {
      throw new WireException("the agent's report has more readings than any device has parts");
    }
  }

  /** Whether it has no more readings than a device can have. */
  static boolean isPlausible(DeviceState state) {
    return isFew(state.clocksKHz) && isFew(state.governors) && isFew(state.thermalZones);
  }

  private static boolean isFew(List<?> readings) {
    return readings == null || readings.size() <= MOST_READINGS;
  }

  private static void checkSamples(long[] samples) throws WireException {
    require(samples != null && samples.length > 0, "samples");
    if (samples.length > TimingRule.MOST_SAMPLES) {
      throw new WireException("the agent's report has more samples than any trial takes");
    }
    for (long sample : samples) {
      if (sample <= 0) {
        throw new WireException("the agent's report has a sample of " + sample + " ns");
      }
    }
  }

  private static void checkWindows(TrialReport report) throws WireException {
    require(!report.windows.isEmpty(), "windows");
    boolean sound =
        report.samplesNs == null
            && report.warmup == null
            && report.ended == null
            && report.windows.size() <= SustainRule.MOST_WINDOWS;
    Window before = null;
    for (SustainedWindow window : report.windows) {
      sound =
          sound
              && window != null
              && window.isSound()
              && (before == null || window.latency.follows(before));
      before = sound ? window.latency : null;
    }
    if (!sound) {
      throw new WireException("the agent's report has windows that no sustained run has");
    }
  }

  private static void require(boolean there, String what) throws WireException {
    if (!there) {
      throw new WireException("the agent's report has no " + what);
    }
  }
}
