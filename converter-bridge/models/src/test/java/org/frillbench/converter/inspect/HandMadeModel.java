package org.frillbench.converter.inspect;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorMap;

/** Models of a few tensors, such as other people's converters might write, sound or not. */
final class HandMadeModel {

  /** Fields of schemas younger than the generated classes. */
  private static final int BUFFER_OFFSET = 1;

  private static final int TENSOR_EXTERNAL_BUFFER = 10;

  private final FlatBufferBuilder builder = new FlatBufferBuilder();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<Integer> operators = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Integer> buffers = new ArrayList<>();
  private final List<Integer> subgraphs = new ArrayList<>();
  private final List<Integer> metadata = new ArrayList<>();
  private final List<Integer> signatures = new ArrayList<>();
  private int[] inputs = {};
  private int[] outputs = {};
  private boolean withoutSubgraph;
  private int version = 3;
  private int quantization;
  private int externalBuffer;

  HandMadeModel() {
    buffer(new byte[0]);
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
    return tensor(type, buffer(new byte[bytes]), shape, null);
  }

  /** Gives the next tensor scales, and a zero point for each. */
  HandMadeModel quantized(int axis, long zeroPoint, float... scales) {
    int scaleVector = QuantizationParameters.createScaleVector(builder, scales);
    long[] zeroPoints = new long[scales.length];
    Arrays.fill(zeroPoints, zeroPoint);
    int zeroPointVector = QuantizationParameters.createZeroPointVector(builder, zeroPoints);
    QuantizationParameters.startQuantizationParameters(builder);
    QuantizationParameters.addScale(builder, scaleVector);
    QuantizationParameters.addZeroPoint(builder, zeroPointVector);
    QuantizationParameters.addQuantizedDimension(builder, axis);
    quantization = QuantizationParameters.endQuantizationParameters(builder);
    return this;
  }

  /** Leaves the next tensor's values to another file. */
  HandMadeModel externalBuffer(int number) {
    externalBuffer = number;
    return this;
  }

  /** Adds a buffer whose values lie behind the flatbuffer. */
  HandMadeModel bufferAt(long offset) {
    builder.startTable(BUFFER_OFFSET + 1);
    builder.addLong(BUFFER_OFFSET, offset, 0);
    buffers.add(builder.endTable());
    return this;
  }

  HandMadeModel tensor(int type, int buffer, int[] shape, int[] signature) {
    int name = builder.createString("tensor\u001b" + tensors.size());
    int shapeVector = Tensor.createShapeVector(builder, shape);
    int signatureVector =
        signature == null ? 0 : Tensor.createShapeSignatureVector(builder, signature);
    builder.startTable(TENSOR_EXTERNAL_BUFFER + 1);
    Tensor.addName(builder, name);
    Tensor.addShape(builder, shapeVector);
    Tensor.addType(builder, (byte) type);
    Tensor.addBuffer(builder, buffer);
    Tensor.addShapeSignature(builder, signatureVector);
    Tensor.addQuantization(builder, quantization);
    builder.addInt(TENSOR_EXTERNAL_BUFFER, externalBuffer, 0);
    tensors.add(Tensor.endTensor(builder));
    quantization = 0;
    externalBuffer = 0;
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

  /** Ends a subgraph, so that what follows stands in the next one. */
  HandMadeModel endSubgraph(String name) {
    int nameString = builder.createString(name);
    int tensorVector = SubGraph.createTensorsVector(builder, array(tensors));
    int inputVector = SubGraph.createInputsVector(builder, inputs);
    int outputVector = SubGraph.createOutputsVector(builder, outputs);
    int operatorVector = SubGraph.createOperatorsVector(builder, array(operators));
    subgraphs.add(
        SubGraph.createSubGraph(
            builder, tensorVector, inputVector, outputVector, operatorVector, nameString));
    tensors.clear();
    operators.clear();
    inputs = new int[0];
    outputs = new int[0];
    return this;
  }

  /** Lists the subgraph that was ended last again and again, without a byte more for it. */
  HandMadeModel repeatSubgraph(int times) {
    subgraphs.addAll(Collections.nCopies(times, subgraphs.get(subgraphs.size() - 1)));
    return this;
  }

  /** Lists the tensor that was added last again and again. */
  HandMadeModel repeatTensor(int times) {
    tensors.addAll(Collections.nCopies(times, tensors.get(tensors.size() - 1)));
    return this;
  }

  /** Lists the operator that was added last again and again. */
  HandMadeModel repeatOperator(int times) {
    operators.addAll(Collections.nCopies(times, operators.get(operators.size() - 1)));
    return this;
  }

  HandMadeModel metadata(String name, byte[] content) {
    int nameString = builder.createString(name);
    metadata.add(Metadata.createMetadata(builder, nameString, buffer(content)));
    return this;
  }

  HandMadeModel signature(String key, int subgraph, int input, int output) {
    int keyString = builder.createString(key);
    int inputVector = SignatureDef.createInputsVector(builder, new int[] {map("x", input)});
    int outputVector = SignatureDef.createOutputsVector(builder, new int[] {map("y", output)});
    signatures.add(
        SignatureDef.createSignatureDef(builder, inputVector, outputVector, keyString, subgraph));
    return this;
  }

  private int map(String name, int tensor) {
    return TensorMap.createTensorMap(builder, builder.createString(name), tensor);
  }

  HandMadeModel withoutSubgraph() {
    withoutSubgraph = true;
    return this;
  }

  HandMadeModel version(int schema) {
    version = schema;
    return this;
  }

  byte[] bytes() {
    if (subgraphs.isEmpty() && !withoutSubgraph) {
      endSubgraph("main");
    }
    int bufferVector = Model.createBuffersVector(builder, array(buffers));
    int codeVector = Model.createOperatorCodesVector(builder, array(codes));
    int graphVector = Model.createSubgraphsVector(builder, array(subgraphs));
    int metadataVector = Model.createMetadataVector(builder, array(metadata));
    int signatureVector = Model.createSignatureDefsVector(builder, array(signatures));
    int description = builder.createString("made by hand");
    Model.finishModelBuffer(
        builder,
        Model.createModel(
            builder,
            version,
            codeVector,
            graphVector,
            description,
            bufferVector,
            0,
            metadataVector,
            signatureVector));
    return builder.sizedByteArray();
  }

  private int buffer(byte[] content) {
    int data = content.length == 0 ? 0 : Buffer.createDataVector(builder, content);
    Buffer.startBuffer(builder);
    Buffer.addData(builder, data);
    buffers.add(Buffer.endBuffer(builder));
    return buffers.size() - 1;
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
