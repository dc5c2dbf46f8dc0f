package org.frillbench.agent.port;

import java.nio.ByteBuffer;
import java.util.List;
import org.frillbench.agent.timing.Workload;
import org.frillbench.agent.wire.EngineUsed;

/** One interpreter over one model: allocate once, fill every input, invoke often. */
public interface LoadedModel extends Workload<EngineException>, AutoCloseable {

  /** Allocates every tensor. */
  void allocate() throws EngineException;

  /** The inputs, in the model's order; shapes are final once allocated. */
  List<Tensor> inputs();

  /** The outputs, in the model's order. */
  List<Tensor> outputs();

  /** Copies {@code bytes} (native byte order, the whole tensor) into input {@code index}. */
  void fill(int index, ByteBuffer bytes) throws EngineException;

  /** The bytes of output {@code index} after an inference, native byte order, readable once. */
  ByteBuffer read(int index) throws EngineException;

  /**
   * Whether loading allocates the tensors as well, so that one cannot be timed without the other.
   */
  boolean allocatesOnLoad();

  /** What really runs: the engine, its version, its kernels, its threads, who runs which nodes. */
  EngineUsed used();

  @Override
  void close();
}
