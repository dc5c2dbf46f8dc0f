package org.frillbench.cli.execution;

import java.time.Duration;
import java.util.Optional;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.Window;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;

/**
 * Whether the figures of a report can have come from the trial that was asked for: it took no
 * longer than the harness saw it take, and it is as long as the request says.
 */
final class ReportPlausibility {

  /** By how much the clock of a device may be faster than this machine's: 2 % and 50 ms. */
  private static final double FASTER = 1.02;

  private static final Duration LATER = Duration.ofMillis(50);

  /** What stands between two samples is a few clock reads: most of a series is its samples. */
  private static final double LEAST_SHARE = 0.2;

  private ReportPlausibility() {}

  /**
   * What speaks against a report of a measured trial.
   *
   * @param elapsed from before the launch of the agent until its report was there
   */
  static Optional<String> objection(TrialReport report, TrialRequest request, Duration elapsed) {
    if (report.used.threads != request.settings.threads) {
      return Optional.of(
          "it claims "
              + report.used.threads
              + " threads where "
              + request.settings.threads
              + " were asked for");
    }
    double most = FASTER * elapsed.toNanos() + LATER.toNanos();
    boolean sustained = request.sustain != null;
    boolean series = request.timing != null;
    if (sustained != (report.windows != null) || series != (report.samplesNs != null)) {
      return Optional.of("it is no answer to what was asked for");
    }
    double samples = sustained ? sustainedNs(report) : series ? sum(report.samplesNs) : 0;
    double allocate = report.phases.allocateNs == null ? 0 : report.phases.allocateNs;
    double warmup = series ? report.warmup.ns : 0;
    double phases = (double) report.phases.loadNs + allocate + report.phases.firstNs;
    if (phases < 0 || warmup < 0 || phases + warmup + samples > most) {
      return Optional.of(
          "its times are longer than the trial, which took " + elapsed.toMillis() + " ms");
    }
    boolean tooShort =
        sustained
            ? samples + request.sustain.everyNs < LEAST_SHARE * request.sustain.forNs
            : series && tooShort(report, request.timing, samples);
    return tooShort
        ? Optional.of("its series is shorter than what was asked for")
        : Optional.empty();
  }

  private static double sum(long[] samplesNs) {
    double sum = 0;
    for (long sample : samplesNs) {
      sum += sample;
    }
    return sum;
  }

  /** From the first inference until after the last starting time, ns. */
  private static double sustainedNs(TrialReport report) {
    Window last = report.windows.get(report.windows.size() - 1).latency;
    return (double) last.startNs + last.ns;
  }

  private static boolean tooShort(TrialReport report, TimingRule rule, double samplesNs) {
    int taken = report.samplesNs.length;
    if (report.ended == TimedSeries.End.TIME_CAP) {
      return samplesNs < LEAST_SHARE * rule.maxNs;
    }
    boolean full = report.ended == TimedSeries.End.FULL;
    return taken < rule.minIterations || (!full && samplesNs < LEAST_SHARE * rule.minNs);
  }
}
