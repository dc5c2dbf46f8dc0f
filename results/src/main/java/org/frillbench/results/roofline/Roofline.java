package org.frillbench.results.roofline;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.Quantiles;

/**
 * What several rounds of a roofline say together; each figure is the median of the rounds.
 *
 * @param candidateNs an inference of the candidate, ns
 * @param weightBytes the candidate's weights, bytes, each read once an inference
 * @param macsPerByte its multiply-accumulates over those
 * @param gigamacsPerSecond multiply-accumulates that it does, 10⁹ a second
 * @param gigabytesPerSecond bytes of its weights that it reads, 10⁹ a second
 * @param peakGigamacsPerSecond what a large matrix product attains
 * @param peakGigabytesPerSecond what one dense layer over one row attains, its weights being as
 *     many bytes as the candidate's
 * @param ofArithmetic the share of the former that it uses, 0 to about 1
 * @param ofBandwidth the share of the latter
 * @param rounds how many there are
 * @param bound what binds it, if at least 3 rounds tell and all say the same
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
  private static final int LEAST_ROUNDS = 3;

  /** Of at least one round. */
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
        rounds.size() >= LEAST_ROUNDS
                && rounds.stream().allMatch(round -> round.bound() == any.bound())
            ? any.bound()
            : Bound.UNTOLD);
  }

  private static double median(List<RooflineRound> rounds, ToDoubleFunction<RooflineRound> figure) {
    return Quantiles.median(rounds.stream().mapToDouble(figure).toArray());
  }
}
