package org.frillbench.results.compare;

import java.util.List;
import java.util.Optional;
import org.frillbench.results.record.RunFile;

/** The anchors of two runs, which cancel how the target changed between them. */
final class Anchors {

  private Anchors() {}

  /**
   * The left run's anchor and the right run's, under the settings of {@code couple}; empty unless
   * both runs measured the same file as an anchor beside it.
   *
   * @param before all that the left run measured
   * @param after all that the right run measured
   */
  static List<Measured> of(
      RunFile left,
      List<Measured> before,
      RunFile right,
      List<Measured> after,
      Join.Couple couple) {
    Optional<Measured> one = anchor(left, before, couple.left());
    Optional<Measured> other = anchor(right, after, couple.right());
    return one.isPresent()
            && other.isPresent()
            && one.get().candidate().sha256().equals(other.get().candidate().sha256())
        ? List.of(one.get(), other.get())
        : List.of();
  }

  private static Optional<Measured> anchor(RunFile run, List<Measured> all, Measured of) {
    String name = run.run().plan().protocol().anchor();
    return all.stream()
        .filter(each -> each.name().equals(name) && !each.name().equals(of.name()))
        .filter(each -> each.settings().equals(of.settings()))
        .findFirst();
  }
}
