package org.frillbench.converter.inspect;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** Models of a few tensors, such as other people's converters might write, sound or not. */
final class HandMadeModel {

  private final FlatBufferBuilder builder = new FlatBufferBuilder();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<Integer> operators = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Integer> buffers = new ArrayList<>();
  private int[] inputs = {};
  private int[] outputs = {};
  private int subgraphs = 1;
  private int version = 3;

  HandMadeModel() {
    buffer(0);
  }

  /** Adds a tensor that inference computes. */
  HandMadeModel tensor(int type, int... shape) {
    return tensor(type, 0, shape, null);
  }

  HandMadeModel dynamic(int type, int[] shape, int[] signature) {
    return tensor(type, 0, shape, signature);
  }

  /** Adds a constant with a buffer of {@code bytes} zeros. */
  HandMadeModel constant(int type, int bytes, int... shape) {
    return tensor(type, buffer(bytes), shape, null);
  }

  HandMadeModel tensor(int type, int buffer, int[] shape, int[] signature) {
    int name = builder.createString("tensor\u001b" + tensors.size());
    int shapeVector = Tensor.createShapeVector(builder, shape);
    int signatureVector =
        signature == null ? 0 : Tensor.createShapeSignatureVector(builder, signature);
    Tensor.startTensor(builder);
    Tensor.addName(builder, name);
    Tensor.addShape(builder, shapeVector);
    Tensor.addType(builder, (byte) type);
    Tensor.addBuffer(builder, buffer);
    Tensor.addShapeSignature(builder, signatureVector);
    tensors.add(Tensor.endTensor(builder));
    return this;
  }

  /** Adds an operator of version 2 that leads from the tensors {@code from} to {@code to}. */
  HandMadeModel operator(int builtin, String custom, int to, int... from) {
    int customCode = custom == null ? 0 : builder.createString(custom);
    codes.add(
        OperatorCode.createOperatorCode(
            builder, (byte) Math.min(builtin, 127), customCode, 2, builtin));
    return operatorOfCode(codes.size() - 1, to, from);
  }

  HandMadeModel operatorOfCode(int code, int to, int... from) {
    int inputVector = Operator.createInputsVector(builder, from);
    int outputVector = Operator.createOutputsVector(builder, new int[] {to});
    Operator.startOperator(builder);
    Operator.addOpcodeIndex(builder, code);
    Operator.addInputs(builder, inputVector);
    Operator.addOutputs(builder, outputVector);
    operators.add(Operator.endOperator(builder));
    return this;
  }

  HandMadeModel inputs(int... indices) {
    inputs = indices;
    return this;
  }

  HandMadeModel outputs(int... indices) {
    outputs = indices;
    return this;
  }

  HandMadeModel withoutSubgraph() {
    subgraphs = 0;
    return this;
  }

  HandMadeModel version(int schema) {
    version = schema;
    return this;
  }

  byte[] bytes() {
    int bufferVector = Model.createBuffersVector(builder, array(buffers));
    int codeVector = Model.createOperatorCodesVector(builder, array(codes));
    int tensorVector = SubGraph.createTensorsVector(builder, array(tensors));
    int inputVector = SubGraph.createInputsVector(builder, inputs);
    int outputVector = SubGraph.createOutputsVector(builder, outputs);
    int operatorVector = SubGraph.createOperatorsVector(builder, array(operators));
    int graph =
        SubGraph.createSubGraph(
            builder, tensorVector, inputVector, outputVector, operatorVector, 0);
    int graphVector =
        Model.createSubgraphsVector(builder, subgraphs == 0 ? new int[0] : new int[] {graph});
    Model.finishModelBuffer(
        builder,
        Model.createModel(builder, version, codeVector, graphVector, 0, bufferVector, 0, 0, 0));
    return builder.sizedByteArray();
  }

  private int buffer(int bytes) {
    int data = bytes == 0 ? 0 : Buffer.createDataVector(builder, new byte[bytes]);
    Buffer.startBuffer(builder);
    Buffer.addData(builder, data);
    buffers.add(Buffer.endBuffer(builder));
    return buffers.size() - 1;
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
