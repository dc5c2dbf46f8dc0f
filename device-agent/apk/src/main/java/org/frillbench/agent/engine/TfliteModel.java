package org.frillbench.agent.engine;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.MessageText;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.tensorflow.lite.ExecutionPlan;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.TensorFlowLite;

/**
 * One interpreter of the Java API. That API sets inputs only as part of an inference, and requires
 * at least one each time: the first inference sets them all, the later ones only the first input
 * again, which costs one copy of its bytes. Outputs are left where they are.
 */
final class TfliteModel implements LoadedModel {

  private static final Map<Integer, Object> NO_COPIES = Collections.emptyMap();

  private final Interpreter interpreter;
  private final File file;
  private final EngineSettings settings;
  private final ByteBuffer[] filled;
  private final Object[] first = new Object[1];
  private Object[] next;

  TfliteModel(Interpreter interpreter, File file, EngineSettings settings) {
    this.interpreter = interpreter;
    this.file = file;
    this.settings = settings;
    this.filled = new ByteBuffer[interpreter.getInputTensorCount()];
    this.next = filled;
  }

  /** The constructor has allocated already, at the shapes of the file. */
  @Override
  public void resize(int index, int... shape) throws EngineException {
    try {
      interpreter.resizeInput(index, shape);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new EngineException(
          Failure.Kind.INPUT,
          "TensorFlow Lite cannot resize input " + index + ": " + MessageText.of(e));
    }
  }

  /** Does nothing where the constructor's allocation still holds. */
  @Override
  public void allocate() throws EngineException {
    try {
      interpreter.allocateTensors();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw unprepared(e);
    }
  }

  /** Says that the tensors of a model could not be allocated. */
  static EngineException unprepared(RuntimeException e) {
    return new EngineException(
        Failure.Kind.ALLOCATE,
        "TensorFlow Lite cannot prepare the model's tensors: " + MessageText.of(e));
  }

  @Override
  public List<Tensor> inputs() {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < interpreter.getInputTensorCount(); i++) {
      tensors.add(describe(interpreter.getInputTensor(i)));
    }
    return tensors;
  }

  @Override
  public List<Tensor> outputs() {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < interpreter.getOutputTensorCount(); i++) {
      tensors.add(describe(interpreter.getOutputTensor(i)));
    }
    return tensors;
  }

  private static Tensor describe(org.tensorflow.lite.Tensor tensor) {
    String type = tensor.dataType().name().toUpperCase(Locale.ROOT);
    return new Tensor(tensor.name(), type, tensor.shape());
  }

  @Override
  public ByteBuffer input(int index) {
    if (filled[index] == null) {
      int bytes = interpreter.getInputTensor(index).numBytes();
      filled[index] = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
    filled[index].clear();
    first[0] = filled[0];
    next = filled;
    return filled[index];
  }

  @Override
  public void invoke() throws EngineException {
    try {
      interpreter.runForMultipleInputsOutputs(next, NO_COPIES);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new EngineException(
          Failure.Kind.INVOKE, "an inference failed in TensorFlow Lite: " + MessageText.of(e));
    }
    next = first;
  }

  @Override
  public void reset() throws EngineException {
    try {
      interpreter.resetVariableTensors();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new EngineException(
          Failure.Kind.INVOKE, "the model's state cannot be reset: " + MessageText.of(e));
    }
  }

  @Override
  public ByteBuffer read(int index) throws EngineException {
    try {
      return interpreter.getOutputTensor(index).asReadOnlyBuffer();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new EngineException(
          Failure.Kind.INVOKE, "output " + index + " cannot be read: " + MessageText.of(e));
    }
  }

  /** The interpreter's constructor does. */
  @Override
  public boolean allocatesOnLoad() {
    return true;
  }

  @Override
  public EngineUsed used() {
    Delegation nodes = delegation();
    return new EngineUsed(
        Engine.TFLITE,
        TensorFlowLite.runtimeVersion(),
        nodes.kernels(),
        settings.threads,
        nodes.nodes,
        nodes.delegated,
        nodes.partitions);
  }

  private Delegation delegation() {
    int plan = ExecutionPlan.length(interpreter);
    if (settings.kernels == Kernels.BUILTIN) {
      return Delegation.none(plan);
    }
    Integer nodes = OperatorCount.of(file);
    return Delegation.of(nodes, plan, nodes == null ? null : RuntimeLog.replaced(nodes));
  }

  @Override
  public void close() {
    interpreter.close();
  }
}
