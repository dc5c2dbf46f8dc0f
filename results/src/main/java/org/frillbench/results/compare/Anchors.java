package org.frillbench.results.compare;

import java.util.List;
import java.util.Optional;
import org.frillbench.results.record.RunFile;

/** The anchors of two runs, which cancel how the target changed between them. */
final class Anchors {

  private Anchors() {}

  /**
   * The base run's anchor and the new run's, under the settings of {@code couple}; empty unless
   * both runs measured the same file as an anchor beside it.
   *
   * @param ofBase all that the base run measured
   * @param ofNew all that the new run measured
   */
  static List<Measured> of(
      RunFile base,
      List<Measured> ofBase,
      RunFile newer,
      List<Measured> ofNew,
      Join.Couple couple) {
    Optional<Measured> one = anchor(base, ofBase, couple.base());
    Optional<Measured> other = anchor(newer, ofNew, couple.newer());
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
