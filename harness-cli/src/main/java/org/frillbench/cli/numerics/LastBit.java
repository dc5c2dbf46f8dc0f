package org.frillbench.cli.numerics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.cli.execution.HostOutputs;
import org.frillbench.cli.execution.TrialFolder;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.input.LastBitInputs;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputLimit;

/**
 * How far the last bit of a model's inputs moves its outputs: the farthest of several inferences,
 * because the moves of single numbers may cancel each other in one.
 *
 * @param differences from the reference, of each output; null if they cannot be computed
 */
record LastBit(List<NamedDifference> differences) {

  /** Of basic-pitch, single inferences differ by a factor of 10; the farthest of 8 by one of 2. */
  private static final int INFERENCES = 8;

  /**
   * Computes it in a child process.
   *
   * @param reference the model's outputs for its own inputs
   */
  static LastBit of(ReferenceJob model, StoredOutputs reference, TrialFolder folder)
      throws InterruptedException {
    int count =
        (int) Math.min(INFERENCES, OutputsRequest.MOST_BYTES / Math.max(1, reference.bytes()));
    Optional<LastBitInputs> inputs =
        LastBitInputs.of(model.job().request(), model.inputs(), Math.max(1, count));
    if (inputs.isEmpty()) {
      return new LastBit(null);
    }
    Path place = folder.file(model.sha256() + ".last-bit");
    try (LastBitInputs moved = inputs.get();
        HostOutputs host = new HostOutputs()) {
      TrialJob job = model.with(moved.in(model.job().request())).into(place);
      TrialOutcome outcome = host.of(List.of(job), () -> false).get(0);
      return outcome instanceof TrialOutcome.Measured measured
          ? new LastBit(farthest(model, reference, measured.report().outputs, place))
          : new LastBit(null);
    } finally {
      TemporaryFiles.discard(place);
    }
  }

  private static List<NamedDifference> farthest(
      ReferenceJob model, StoredOutputs reference, WholeOutputs outputs, Path place) {
    if (outputs.refused != null) {
      return null;
    }
    List<NamedDifference> farthest = null;
    for (StoredOutputs moved : StoredOutputs.all(place, outputs)) {
      List<NamedDifference> differences =
          moved.named(model.outputNames()).with(reference).differences();
      if (differences == null) {
        return null;
      }
      farthest = farthest == null ? differences : farther(farthest, differences);
    }
    return farthest;
  }

  private static List<NamedDifference> farther(
      List<NamedDifference> one, List<NamedDifference> other) {
    List<NamedDifference> farther = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      boolean second =
          OutputLimit.FLOAT32.isFarther(other.get(i).difference(), one.get(i).difference());
      farther.add(second ? other.get(i) : one.get(i));
    }
    return farther;
  }
}
