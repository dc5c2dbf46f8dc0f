package org.frillbench.results.publish;

import java.util.Optional;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Target;

/** What may be published: figures that somebody else could measure again. */
public final class PublishRule {

  /** Under so many trials a figure is a first look; see docs/statistics.md. */
  public static final int CITABLE_TRIALS = 8;

  private PublishRule() {}

  /**
   * Why this run is not published at all, to follow "cannot publish it: "; empty where it may be.
   */
  public static Optional<String> refusal(RunFile run) {
    if (run.target().kind() == Target.Kind.VIRTUAL) {
      return Optional.of(
          "it was measured on a virtual device, whose speed is its host's: measure on a phone,"
              + " or on this host with --target host");
    }
    if (run.run().plan().subjects().ofGate()) {
      return Optional.of(
          "it is a gate's, whose two sides are no table of candidates: measure them by push-and-run");
    }
    return run.measurements().isEmpty()
        ? Optional.of("nothing in it was measured")
        : Optional.empty();
  }
}
