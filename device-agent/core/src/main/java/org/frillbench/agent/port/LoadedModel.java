package org.frillbench.agent.port;

import java.nio.ByteBuffer;
import java.util.List;
import org.frillbench.agent.timing.Workload;
import org.frillbench.agent.wire.EngineUsed;

/** One interpreter over one model: allocate once, fill every input, invoke often. */
public interface LoadedModel extends Workload<EngineException>, AutoCloseable {

  /**
   * Gives input {@code index} other extents than the model's file does, before tensors are
   * allocated.
   *
   * @throws EngineException if the model has no such input or cannot take them
   */
  void resize(int index, int... shape) throws EngineException;

  /** Allocates every tensor. */
  void allocate() throws EngineException;

  /** The inputs, in the model's order; shapes are final once allocated. */
  List<Tensor> inputs();

  /** The outputs, in the model's order. */
  List<Tensor> outputs();

  /**
   * Memory that every inference reads input {@code index} from: native byte order, as long as the
   * tensor, to be written once before the first inference. It is not on the Java heap, however
   * large.
   */
  ByteBuffer input(int index) throws EngineException;

  /**
   * Gives variable tensors, in which a model keeps state between inferences, their first values.
   */
  void reset() throws EngineException;

  /**
   * The bytes of output {@code index} after an inference, native byte order, in the interpreter's
   * own memory: valid until the next inference.
   */
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
