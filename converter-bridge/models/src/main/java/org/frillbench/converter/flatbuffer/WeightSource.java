package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import org.frillbench.converter.graph.Tensor;

/**
 * The learned values of a model's tensors, by name: drawn from a seed, or trained.
 *
 * <p>Values are float32 and as training left them, whatever the tensor stores: the writer adds the
 * offset of {@link org.frillbench.converter.graph.Content.Learned} and quantizes. They are read in
 * blocks, so that neither the source nor the writer needs a whole tensor in memory.
 */
public interface WeightSource {

  /**
   * Copies values of {@code tensor} to the start of {@code values}.
   *
   * @param tensor a learned tensor of the graph
   * @param first the index of the first value to copy, in the row-major order of the tensor's shape
   * @param count how many; the tensor has them, and {@code values} has room for them
   * @throws IOException if the values cannot be read
   */
  void read(Tensor tensor, long first, float[] values, int count) throws IOException;

  /**
   * Returns the greatest absolute value of {@code tensor}, which the scale of an int8 tensor spans;
   * it is asked of int8 tensors alone, before any value is read.
   */
  double bound(Tensor tensor);
}
