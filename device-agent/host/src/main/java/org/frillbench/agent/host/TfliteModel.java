package org.frillbench.agent.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;

/** One interpreter of TensorFlow Lite, with what it must not outlive. */
final class TfliteModel implements LoadedModel {

  private final FlatBufferModel model;
  private final BuiltinOpResolver resolver;
  private final Interpreter interpreter;
  private final int threads;

  TfliteModel(
      FlatBufferModel model, BuiltinOpResolver resolver, Interpreter interpreter, int threads) {
    this.model = model;
    this.resolver = resolver;
    this.interpreter = interpreter;
    this.threads = threads;
  }

  @Override
  public void resize(int index, int... shape) throws EngineException {
    int[] indices = Indices.of(interpreter.inputs());
    int tensor = indices[Objects.checkIndex(index, indices.length)];
    if (interpreter.ResizeInputTensor(tensor, shape) != tensorflowlite.kTfLiteOk) {
      throw new EngineException(
          Failure.Kind.INPUT,
          "TensorFlow Lite cannot resize input " + index + " to " + Arrays.toString(shape));
    }
  }

  @Override
  public void allocate() throws EngineException {
    if (interpreter.AllocateTensors() != tensorflowlite.kTfLiteOk) {
      throw new EngineException(
          Failure.Kind.ALLOCATE,
          RuntimeReason.with("TensorFlow Lite cannot prepare the model's tensors"));
    }
  }

  @Override
  public void invoke() throws EngineException {
    if (interpreter.Invoke() != tensorflowlite.kTfLiteOk) {
      throw new EngineException(
          Failure.Kind.INVOKE, RuntimeReason.with("an inference failed in TensorFlow Lite"));
    }
  }

  @Override
  public List<Tensor> inputs() {
    return describe(Indices.of(interpreter.inputs()));
  }

  @Override
  public List<Tensor> outputs() {
    return describe(Indices.of(interpreter.outputs()));
  }

  private List<Tensor> describe(int[] indices) {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      tensors.add(tensor(indices, i).describe());
    }
    return tensors;
  }

  private NativeTensor tensor(int[] indices, int index) {
    int at = indices[Objects.checkIndex(index, indices.length)];
    return new NativeTensor(interpreter.tensor(at));
  }

  @Override
  public ByteBuffer input(int index) throws EngineException {
    return tensor(Indices.of(interpreter.inputs()), index).memory(Failure.Kind.INPUT);
  }

  @Override
  public void reset() throws EngineException {
    if (interpreter.ResetVariableTensors() != tensorflowlite.kTfLiteOk) {
      throw new EngineException(
          Failure.Kind.INVOKE, RuntimeReason.with("the model's state cannot be reset"));
    }
  }

  @Override
  public ByteBuffer read(int index) throws EngineException {
    return tensor(Indices.of(interpreter.outputs()), index)
        .memory(Failure.Kind.INVOKE)
        .asReadOnlyBuffer()
        .order(ByteOrder.nativeOrder());
  }

  /** Delegates are applied while tensors are allocated. */
  @Override
  public boolean allocatesOnLoad() {
    return false;
  }

  @Override
  public EngineUsed used() {
    ExecutionPlan plan = new ExecutionPlan(interpreter);
    return new EngineUsed(
        Engine.TFLITE,
        tensorflowlite.TfLiteVersion().getString(),
        plan.partitions() > 0 ? Kernels.XNNPACK : Kernels.BUILTIN,
        threads,
        plan.nodes(),
        plan.delegatedNodes(),
        plan.partitions());
  }

  @Override
  public void close() {
    interpreter.close();
    resolver.close();
    model.close();
  }
}
