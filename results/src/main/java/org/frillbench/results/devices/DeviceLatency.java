package org.frillbench.results.devices;

import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.TrialInterval;

/**
 * A candidate on one device.
 *
 * @param device the device's name
 * @param row its figures there
 * @param ratio its latency there over that on the first device: above 1 it is slower; absent on the
 *     first device, and where that did not measure it
 * @param ratioLow the lower end of the ratio's 95 % interval by Welch's t on the logs of the trial
 *     medians; absent where a device has under 3 trials, like the next
 * @param ratioHigh its upper end
 */
public record DeviceLatency(
    String device,
    TableRow row,
    @MayBeAbsent Double ratio,
    @MayBeAbsent Double ratioLow,
    @MayBeAbsent Double ratioHigh) {

  private static final double LEVEL = 0.95;

  /**
   * On {@code device}.
   *
   * @param first the candidate's figures on the first device; null where there are none, or where
   *     this is the first
   */
  static DeviceLatency of(String device, TableRow row, TableRow first) {
    if (first == null) {
      return new DeviceLatency(device, row, null, null, null);
    }
    if (Math.min(first.trials().size(), row.trials().size()) < TrialInterval.LEAST_TRIALS) {
      return new DeviceLatency(device, row, row.latencyNs() / first.latencyNs(), null, null);
    }
    LogRatio ratio =
        LogRatio.unpaired(TrialMedian.ns(first.trials()), TrialMedian.ns(row.trials()));
    return new DeviceLatency(device, row, ratio.ratio(), ratio.low(LEVEL), ratio.high(LEVEL));
  }
}
