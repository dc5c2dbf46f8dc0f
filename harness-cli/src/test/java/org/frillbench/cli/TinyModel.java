package org.frillbench.cli;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** Models that are small, most of them of one operator and like no student of ours. */
public final class TinyModel {

  private static final byte NONE = -1;

  private TinyModel() {}

  /** The smallest student: a network of the study's operators in some 100 kB. */
  public static Path student(Path file) throws IOException {
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, file);
    return file;
  }

  /** Twice its int32 input: runs, but is no float32 inference. */
  static Path integers(Path file) throws IOException {
    return write(file, TensorType.INT32, new int[] {1, 4}, (byte) BuiltinOperator.ADD, null);
  }

  /** Twice its float32 input. */
  public static Path floats(Path file) throws IOException {
    return write(file, TensorType.FLOAT32, new int[] {1, 4}, (byte) BuiltinOperator.ADD, null);
  }

  /** Strings, which no seeded number fills. */
  static Path strings(Path file) throws IOException {
    return write(file, TensorType.STRING, new int[] {1, 4}, (byte) BuiltinOperator.ADD, null);
  }

  /** An input whose first extent is -1, which the runtime does not load. */
  static Path dynamic(Path file) throws IOException {
    return write(file, TensorType.FLOAT32, new int[] {-1, 4}, (byte) BuiltinOperator.ADD, null);
  }

  /** An input whose first extent holds nothing until it is resized. */
  static Path shapeless(Path file) throws IOException {
    return write(file, TensorType.FLOAT32, new int[] {0, 4}, (byte) BuiltinOperator.ADD, null);
  }

  /** Its input is its output: any type runs. */
  public static Path passing(Path file, byte type, int... shape) throws IOException {
    return write(file, type, shape, NONE, null);
  }

  /** An operator that no runtime has. */
  public static Path unknownOperator(Path file) throws IOException {
    return write(
        file, TensorType.FLOAT32, new int[] {1, 4}, (byte) BuiltinOperator.CUSTOM, "Mystery");
  }

  private static Path write(Path file, byte type, int[] shape, byte builtin, String custom)
      throws IOException {
    FlatBufferBuilder b = new FlatBufferBuilder(1024);
    int tensors =
        SubGraph.createTensorsVector(
            b, new int[] {tensor(b, "in", type, shape), tensor(b, "out", type, shape)});
    int inputs = Operator.createInputsVector(b, new int[] {0, 0});
    int outputs = Operator.createOutputsVector(b, new int[] {1});
    Operator.startOperator(b);
    Operator.addOpcodeIndex(b, 0);
    Operator.addInputs(b, inputs);
    Operator.addOutputs(b, outputs);
    int operator = Operator.endOperator(b);
    boolean none = builtin == NONE;
    int operators = SubGraph.createOperatorsVector(b, none ? new int[0] : new int[] {operator});
    int graphInputs = SubGraph.createInputsVector(b, new int[] {0});
    int graphOutputs = SubGraph.createOutputsVector(b, new int[] {none ? 0 : 1});
    SubGraph.startSubGraph(b);
    SubGraph.addTensors(b, tensors);
    SubGraph.addInputs(b, graphInputs);
    SubGraph.addOutputs(b, graphOutputs);
    SubGraph.addOperators(b, operators);
    int graphs = Model.createSubgraphsVector(b, new int[] {SubGraph.endSubGraph(b)});
    int customCode = custom == null ? 0 : b.createString(custom);
    OperatorCode.startOperatorCode(b);
    byte code = none ? (byte) BuiltinOperator.ADD : builtin;
    OperatorCode.addDeprecatedBuiltinCode(b, code);
    OperatorCode.addBuiltinCode(b, code);
    OperatorCode.addVersion(b, 1);
    if (custom != null) {
      OperatorCode.addCustomCode(b, customCode);
    }
    int codes = Model.createOperatorCodesVector(b, new int[] {OperatorCode.endOperatorCode(b)});
    Buffer.startBuffer(b);
    int buffers = Model.createBuffersVector(b, new int[] {Buffer.endBuffer(b)});
    Model.startModel(b);
    Model.addVersion(b, 3);
    Model.addOperatorCodes(b, codes);
    Model.addSubgraphs(b, graphs);
    Model.addBuffers(b, buffers);
    Model.finishModelBuffer(b, Model.endModel(b));
    return Files.write(file, b.sizedByteArray());
  }

  private static int tensor(FlatBufferBuilder b, String name, byte type, int[] shape) {
    int nameOffset = b.createString(name);
    int shapeOffset = Tensor.createShapeVector(b, shape);
    Tensor.startTensor(b);
    Tensor.addShape(b, shapeOffset);
    Tensor.addType(b, type);
    Tensor.addName(b, nameOffset);
    return Tensor.endTensor(b);
  }
}
