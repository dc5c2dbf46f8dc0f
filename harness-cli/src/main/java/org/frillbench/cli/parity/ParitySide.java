package org.frillbench.cli.parity;

import java.nio.ByteBuffer;
import java.util.List;
import org.frillbench.cli.input.FedFile;

/** Computes outputs from inputs. */
interface ParitySide {

  /** What it takes and puts out. */
  SideModel model();

  /**
   * Computes the outputs of each set of inputs.
   *
   * @param sets a file for each input of {@link #model}, in its order
   * @throws org.frillbench.cli.failure.CommandFailure if it cannot, in one sentence
   */
  Computed run(List<List<FedFile>> sets) throws InterruptedException;

  /**
   * What a side computed.
   *
   * @param engine the version of the runtime; null for stored outputs
   * @param runs the outputs of each set, in the order of the model's outputs
   */
  record Computed(String engine, List<List<Elements>> runs) {
    public Computed {
      runs = List.copyOf(runs);
    }
  }

  /**
   * One output of one run.
   *
   * @param type its element type, upper case
   * @param shape its extents
   * @param bytes its elements, little-endian, from 0 to the limit
   */
  record Elements(String type, List<Integer> shape, ByteBuffer bytes) {}
}
