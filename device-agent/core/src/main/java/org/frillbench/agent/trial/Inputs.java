package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;

/** Where the numbers of a model's inputs come from. */
interface Inputs {

  /** No input is larger, bytes. */
  long MOST_BYTES = 1L << 30;

  /**
   * The next input's bytes, native order, in a direct buffer ready to be read.
   *
   * @throws EngineException if {@code tensor} cannot be filled from here
   */
  ByteBuffer next(Tensor tensor) throws EngineException;
}
