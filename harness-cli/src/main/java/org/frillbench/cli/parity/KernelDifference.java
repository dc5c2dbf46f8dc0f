package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.input.FedFile;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.parity.OutputParity;

/** How far the two kernels of TensorFlow Lite lie apart on the flatbuffer of the new side. */
final class KernelDifference {

  private final FlatbufferSide side;
  private final OutputLimit limit;

  KernelDifference(FlatbufferSide side, OutputLimit limit) {
    this.side = side;
    this.limit = limit;
  }

  /**
   * Sets each output beyond the limit beside the difference between the kernels.
   *
   * @param outputs the places of the compared outputs
   * @param sets the inputs of the new side
   * @param computed what the new side computed from them
   */
  List<OutputParity> beside(
      List<OutputParity> compared,
      List<PortMatch.Pair> outputs,
      List<List<FedFile>> sets,
      ParitySide.Computed computed)
      throws InterruptedException {
    ParitySide.Computed other;
    try {
      other = side.runByOtherKernels(sets);
    } catch (CommandFailure e) {
      // Kernels that do not run the model excuse nothing.
      return compared;
    }
    OutputPairs kernels = new OutputPairs(computed, other, limit);
    List<OutputParity> beside = new ArrayList<>();
    for (int i = 0; i < compared.size(); i++) {
      int place = outputs.get(i).newer();
      Port port = side.model().outputs().get(place);
      OutputParity output = compared.get(i);
      beside.add(
          output.within()
              ? output
              : output.beside(
                  kernels.compare(new PortMatch.Pair(place, place), port, port).farthest()));
    }
    return beside;
  }
}
