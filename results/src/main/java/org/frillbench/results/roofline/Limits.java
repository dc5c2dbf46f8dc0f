package org.frillbench.results.roofline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The roofline ceilings of a target, measured in one round.
 *
 * @param all the measured ceilings, possibly none
 */
public record Limits(List<Limit> all) {

  /**
   * The maximum ratio of weight sizes for which a bandwidth ceiling applies: weights of other sizes
   * are read from other cache levels.
   */
  private static final double SIZE_TOLERANCE = 1.2;

  public Limits {
    all = List.copyOf(all);
  }

  /**
   * Compares a candidate with the ceilings that apply to it.
   *
   * @param candidateNs its median latency in the same round, ns
   * @param macs its multiply-accumulates per inference
   * @param weightBytes size of its weights, bytes
   * @return empty if one of the two ceilings was not measured
   */
  public Optional<RooflineRound> compare(double candidateNs, long macs, long weightBytes) {
    OptionalDouble arithmetic =
        all.stream().filter(limit -> !limit.isBandwidth()).mapToDouble(Limit::macsPerNs).max();
    Optional<Limit> bandwidth =
        all.stream()
            .filter(Limit::isBandwidth)
            .min(Comparator.comparingDouble(limit -> distance(limit, weightBytes)))
            .filter(limit -> distance(limit, weightBytes) <= Math.log(SIZE_TOLERANCE));
    return arithmetic.isEmpty()
        ? Optional.empty()
        : bandwidth.map(
            limit ->
                new RooflineRound(
                    candidateNs, arithmetic.getAsDouble(), limit.bytesPerNs(), macs, weightBytes));
  }

  private static double distance(Limit limit, long weightBytes) {
    return Math.abs(Math.log((double) limit.weightBytes() / weightBytes));
  }
}
