package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;

/** Resizes and fills a model's inputs as a request asks. */
final class ModelInputs {

  private final long seed;
  private final List<InputRequest> requests;
  private final PathResolver paths;

  /**
   * What a request asks of the inputs.
   *
   * @param seed of the numbers that no file gives
   * @param requests as {@link org.frillbench.agent.wire.RequestCheck} accepts them
   * @param paths resolves the files' paths
   */
  ModelInputs(long seed, List<InputRequest> requests, PathResolver paths) {
    this.seed = seed;
    this.requests = requests;
    this.paths = paths;
  }

  /** Gives inputs the shapes that were asked for; before {@code model} is allocated. */
  void resize(LoadedModel model) throws EngineException {
    requireInputs(model.inputs().size());
    for (InputRequest request : requests) {
      if (request.shape != null) {
        int[] shape = new int[request.shape.size()];
        for (int i = 0; i < shape.length; i++) {
          shape[i] = request.shape.get(i);
        }
        model.resize(request.index, shape);
      }
    }
  }

  private void requireInputs(int count) throws EngineException {
    for (InputRequest request : requests) {
      if (request.index >= count) {
        throw refused(
            "the model has " + count + " inputs, the request names input " + request.index);
      }
    }
  }

  /** Fills every input of {@code model}, which is allocated, in order. */
  void fill(LoadedModel model) throws EngineException {
    SeededInputs seeded = new SeededInputs(seed);
    List<Tensor> tensors = model.inputs();
    requireInputs(tensors.size());
    for (int i = 0; i < tensors.size(); i++) {
      Tensor tensor = tensors.get(i);
      String refusal = InputType.refusal(tensor);
      if (refusal != null) {
        throw refused("input " + tensor + " " + refusal);
      }
      fill(tensor, request(i), seeded, model.input(i));
    }
  }

  private void fill(Tensor tensor, InputRequest request, SeededInputs seeded, ByteBuffer memory)
      throws EngineException {
    long bytes = tensor.elements() * InputType.of(tensor.type).width;
    if (memory.remaining() != bytes) {
      throw refused("input " + tensor + " has " + memory.remaining() + " bytes, not " + bytes);
    }
    if (request != null && request.file != null) {
      new FileInput(request.file, paths.locate(request.file.path)).fill(tensor, memory);
    } else {
      seeded.fill(tensor, request == null ? null : request.range, memory);
    }
  }

  private InputRequest request(int index) {
    for (InputRequest request : requests) {
      if (request.index == index) {
        return request;
      }
    }
    return null;
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.INPUT, why);
  }
}
