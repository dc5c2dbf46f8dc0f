package org.frillbench.results.roofline;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.Quantiles;

/**
 * The position of a candidate under the roofline of its target; each figure is the median over the
 * rounds.
 *
 * @param candidateNs latency of the candidate, ns
 * @param weightBytes size of its weights, each read once per inference, bytes
 * @param macsPerByte its arithmetic intensity: multiply-accumulates per byte of weights
 * @param gigamacsPerSecond its rate of multiply-accumulates, GMAC/s
 * @param gigabytesPerSecond its rate of reading weights, GB/s
 * @param peakGigamacsPerSecond the arithmetic ceiling, measured with a large matrix product, GMAC/s
 * @param peakGigabytesPerSecond the bandwidth ceiling, measured with a dense layer of one row whose
 *     weights have about the candidate's size, GB/s
 * @param ofArithmetic share of the arithmetic ceiling that is attained, 0 to about 1
 * @param ofBandwidth share of the bandwidth ceiling that is attained, 0 to about 1
 * @param rounds number of rounds
 * @param bound what limits the candidate; unknown unless there are at least 3 rounds and all agree
 */
public record Roofline(
    double candidateNs,
    long weightBytes,
    double macsPerByte,
    double gigamacsPerSecond,
    double gigabytesPerSecond,
    double peakGigamacsPerSecond,
    double peakGigabytesPerSecond,
    double ofArithmetic,
    double ofBandwidth,
    int rounds,
    Bound bound) {

  /** Fewer rounds may agree by chance. */
  private static final int MIN_ROUNDS = 3;

  /** Summarises {@code rounds} of one candidate, at least one. */
  public static Roofline of(List<RooflineRound> rounds) {
    RooflineRound any = rounds.get(0);
    return new Roofline(
        median(rounds, RooflineRound::candidateNs),
        any.bytes(),
        (double) any.macs() / any.bytes(),
        median(rounds, round -> round.macs() / round.candidateNs()),
        median(rounds, round -> round.bytes() / round.candidateNs()),
        median(rounds, RooflineRound::arithmetic),
        median(rounds, RooflineRound::bandwidth),
        median(rounds, RooflineRound::ofArithmetic),
        median(rounds, RooflineRound::ofBandwidth),
        rounds.size(),
        rounds.size() >= MIN_ROUNDS
                && rounds.stream().allMatch(round -> round.bound() == any.bound())
            ? any.bound()
            : Bound.UNKNOWN);
  }

  private static double median(List<RooflineRound> rounds, ToDoubleFunction<RooflineRound> figure) {
    return Quantiles.median(rounds.stream().mapToDouble(figure).toArray());
  }
}
