package org.frillbench.agent.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;

/** One interpreter of TensorFlow Lite, with what it must not outlive. */
final class TfliteModel implements LoadedModel {

  /** The custom name under which the delegate's node stands in an execution plan. */
  private static final String XNNPACK_NODE = "TfLiteXNNPackDelegate";

  private final FlatBufferModel model;
  private final BuiltinOpResolver resolver;
  private final Interpreter interpreter;
  private final EngineSettings settings;

  TfliteModel(
      FlatBufferModel model,
      BuiltinOpResolver resolver,
      Interpreter interpreter,
      EngineSettings settings) {
    this.model = model;
    this.resolver = resolver;
    this.interpreter = interpreter;
    this.settings = settings;
  }

  @Override
  public void allocate() throws EngineException {
    if (interpreter.AllocateTensors() != tensorflowlite.kTfLiteOk) {
      throw new EngineException(
          Failure.Kind.ALLOCATE, "TensorFlow Lite cannot allocate the model's tensors");
    }
  }

  @Override
  public void invoke() throws EngineException {
    if (interpreter.Invoke() != tensorflowlite.kTfLiteOk) {
      throw new EngineException(Failure.Kind.INVOKE, "an inference failed in TensorFlow Lite");
    }
  }

  @Override
  public List<Tensor> inputs() {
    return tensors(interpreter.inputs());
  }

  @Override
  public List<Tensor> outputs() {
    return tensors(interpreter.outputs());
  }

  private List<Tensor> tensors(IntPointer indices) {
    List<Tensor> tensors = new ArrayList<>();
    for (long i = 0; i < indices.limit(); i++) {
      tensors.add(describe(interpreter.tensor(indices.get(i))));
    }
    return tensors;
  }

  private static Tensor describe(TfLiteTensor tensor) {
    TfLiteIntArray dims = tensor.dims();
    int[] shape = new int[dims == null ? 0 : dims.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = dims.data(i);
    }
    String type = tensorflowlite.TfLiteTypeGetName(tensor.type()).getString();
    BytePointer name = tensor.name();
    return new Tensor(name == null ? "" : name.getString(), type.toUpperCase(Locale.ROOT), shape);
  }

  @Override
  public void fill(int index, ByteBuffer bytes) throws EngineException {
    TfLiteTensor tensor = interpreter.input_tensor(index);
    if (tensor.bytes() != bytes.remaining()) {
      throw new EngineException(
          Failure.Kind.INPUT,
          "input "
              + describe(tensor)
              + " takes "
              + tensor.bytes()
              + " bytes, not "
              + bytes.remaining());
    }
    Pointer.memcpy(tensor.data().raw(), new BytePointer(bytes), bytes.remaining());
  }

  @Override
  public ByteBuffer read(int index) throws EngineException {
    TfLiteTensor tensor = interpreter.output_tensor(index);
    BytePointer raw = tensor.data().raw();
    if (raw == null || raw.isNull() || tensor.bytes() > Integer.MAX_VALUE) {
      throw new EngineException(
          Failure.Kind.INVOKE, "output " + describe(tensor) + " has no bytes to read");
    }
    ByteBuffer copy = ByteBuffer.allocate((int) tensor.bytes()).order(ByteOrder.nativeOrder());
    copy.put(raw.capacity(tensor.bytes()).asByteBuffer());
    copy.flip();
    return copy;
  }

  @Override
  public EngineUsed used() {
    return new EngineUsed(
        TfliteEngine.NAME,
        tensorflowlite.TfLiteVersion().getString(),
        delegated() ? EngineSettings.XNNPACK : EngineSettings.BUILTIN,
        settings.threads);
  }

  /** Whether the execution plan has a node that runs in XNNPACK. */
  private boolean delegated() {
    IntPointer plan = interpreter.execution_plan();
    for (long i = 0; i < plan.limit(); i++) {
      BytePointer name = interpreter.node_and_registration(plan.get(i)).second().custom_name();
      if (name != null && !name.isNull() && XNNPACK_NODE.equals(name.getString())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    interpreter.close();
    resolver.close();
    model.close();
  }
}
