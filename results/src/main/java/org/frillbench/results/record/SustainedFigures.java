package org.frillbench.results.record;

import java.util.List;

/**
 * The figures of a sustained run.
 *
 * @param inferences their number
 * @param burst the first settled window; absent if no two successive windows agree
 * @param steady the last level; absent if it lasts under a quarter of the run, or the run has too
 *     few windows for levels
 * @param slowdown the steady latency over that of the burst; absent unless both are known
 * @param slowedAfterNs when the first level began that is slower than the burst by more than the
 *     tolerance of a level, ns since the first inference; absent if there is none
 * @param statusRoseAfterNs when the device's thermal status first exceeded that of the first
 *     window, ns since the first inference; made up where {@code statusSimulated}; absent if it did
 *     not or is unknown
 * @param statusSimulated true if that status is a virtual device's; otherwise absent
 * @param microjoules energy per inference, microjoules; absent unless the device counts it
 * @param sampling the cost of reading the device between windows
 * @param levels the levels of latency, in order; a single one if the run has too few windows
 */
public record SustainedFigures(
    long inferences,
    @MayBeAbsent Pace burst,
    @MayBeAbsent Pace steady,
    @MayBeAbsent Double slowdown,
    @MayBeAbsent Long slowedAfterNs,
    @MayBeAbsent Long statusRoseAfterNs,
    @MayBeAbsent Boolean statusSimulated,
    @MayBeAbsent Double microjoules,
    @MayBeAbsent Sampling sampling,
    List<Pace> levels) {

  /**
   * The latency of some successive windows.
   *
   * @param startNs start of the first one, ns since the first inference
   * @param endNs end of the last one, ns since the first inference
   * @param windows their number
   * @param inferences number of inferences in them
   * @param skipped starting times that passed while it was busy
   * @param medianNs the median of the windows' medians, ns
   * @param p90Ns the median of the windows' 0.9 quantiles, ns; absent if a window has too few
   *     inferences for one
   */
  public record Pace(
      long startNs,
      long endNs,
      int windows,
      long inferences,
      long skipped,
      double medianNs,
      @MayBeAbsent Double p90Ns) {}

  /**
   * The cost of reading the device between windows, which no latency includes.
   *
   * @param medianNs the median time of one reading, ns
   * @param share the share of the run that all of them took
   */
  public record Sampling(double medianNs, double share) {}
}
