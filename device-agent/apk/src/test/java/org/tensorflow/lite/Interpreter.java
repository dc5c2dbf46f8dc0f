package org.tensorflow.lite;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.EngineSettings;

/**
 * Stands in for the interpreter on the phone: the face of the Java API, this machine's runtime
 * behind it. It keeps the API's manners: inputs are set by running, a prefix of them at least.
 */
public final class Interpreter {

  /** How many inputs each run set. */
  public static final List<Integer> RUNS = new ArrayList<>();

  private final LoadedModel model;
  private boolean allocated;

  public Interpreter(File file, Options options) {
    String kernels = options.getUseXNNPACK() ? EngineSettings.XNNPACK : EngineSettings.BUILTIN;
    RUNS.clear();
    try {
      model =
          new TfliteEngine()
              .load(file, new EngineSettings("tflite", kernels, options.getNumThreads()));
    } catch (EngineException e) {
      throw new IllegalArgumentException("Internal error:\n" + e.getMessage(), e);
    }
  }

  public int getInputTensorCount() {
    return model.inputs().size();
  }

  public int getOutputTensorCount() {
    return model.outputs().size();
  }

  public Tensor getInputTensor(int index) {
    return new HostTensor(model.inputs().get(index), null);
  }

  public Tensor getOutputTensor(int index) {
    try {
      return new HostTensor(model.outputs().get(index), model.read(index));
    } catch (EngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A delegate that takes all replaces two nodes by one. */
  int getExecutionPlanLength() {
    return allocated && model.used().kernels.equals(EngineSettings.XNNPACK) ? 1 : 2;
  }

  public void resizeInput(int index, int[] shape) {
    try {
      model.resize(index, shape);
      allocated = false;
    } catch (EngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public void allocateTensors() {
    try {
      model.allocate();
      allocated = true;
    } catch (EngineException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  public void runForMultipleInputsOutputs(Object[] inputs, Map<Integer, Object> outputs) {
    if (inputs.length == 0) {
      throw new IllegalArgumentException("Input error: Inputs should not be null or empty.");
    }
    RUNS.add(inputs.length);
    try {
      for (int i = 0; i < inputs.length; i++) {
        model.input(i).put(((ByteBuffer) inputs[i]).duplicate().rewind());
      }
      model.invoke();
    } catch (EngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public void close() {
    model.close();
  }

  /** The options that the agent sets, remembered by the API's own class. */
  public static final class Options extends InterpreterApi.Options {

    @Override
    public Options setNumThreads(int threads) {
      super.setNumThreads(threads);
      return this;
    }

    @Override
    public Options setUseXNNPACK(boolean use) {
      super.setUseXNNPACK(use);
      return this;
    }
  }

  private record HostTensor(org.frillbench.agent.port.Tensor tensor, ByteBuffer memory)
      implements Tensor {

    @Override
    public DataType dataType() {
      return DataType.valueOf(tensor.type);
    }

    @Override
    public int numDimensions() {
      return shape().length;
    }

    @Override
    public int numBytes() {
      return numElements() * dataType().byteSize();
    }

    @Override
    public int numElements() {
      return (int) tensor.elements();
    }

    @Override
    public int[] shape() {
      String extents = tensor.toString().replaceAll(".*\\[|\\].*|\\s", "");
      return extents.isEmpty()
          ? new int[0]
          : Arrays.stream(extents.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public int[] shapeSignature() {
      return shape();
    }

    @Override
    public int index() {
      return 0;
    }

    @Override
    public String name() {
      return tensor.name;
    }

    @Override
    public QuantizationParams quantizationParams() {
      return new QuantizationParams(0, 0);
    }

    @Override
    public ByteBuffer asReadOnlyBuffer() {
      return memory.asReadOnlyBuffer().order(memory.order());
    }
  }
}
