package org.frillbench.agent.wire;

import org.frillbench.agent.timing.TimingRule;

/** What a harness asks of a report before it believes it. */
final class ReportCheck {

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
    require(report.warmup != null, "warm-up");
    require(report.ended != null, "reason of ending");
    require(report.output != null && report.output.digest != null, "output");
    require(report.memory != null && report.before != null && report.after != null, "probes");
    checkSamples(report.samplesNs);
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

  private static void require(boolean there, String what) throws WireException {
    if (!there) {
      throw new WireException("the agent's report has no " + what);
    }
  }
}
