package org.frillbench.results.roofline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a target could do in one round.
 *
 * @param all every limit that was measured
 */
public record Limits(List<Limit> all) {

  /** Weights of other sizes lie in other caches: a limit holds for those that differ by less. */
  private static final double SAME_SIZE = 1.2;

  public Limits {
    all = List.copyOf(all);
  }

  /**
   * A candidate beside them; empty where one of its two limits was not measured.
   *
   * @param candidateNs an inference of it in the same round, ns
   * @param macs its multiply-accumulates
   * @param weightBytes its weights, bytes
   */
  public Optional<RooflineRound> beside(double candidateNs, long macs, long weightBytes) {
    OptionalDouble arithmetic =
        all.stream().filter(limit -> !limit.streams()).mapToDouble(Limit::macsPerNs).max();
    Optional<Limit> bandwidth =
        all.stream()
            .filter(Limit::streams)
            .min(Comparator.comparingDouble(limit -> distance(limit, weightBytes)))
            .filter(limit -> distance(limit, weightBytes) <= Math.log(SAME_SIZE));
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
