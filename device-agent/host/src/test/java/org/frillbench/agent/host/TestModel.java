package org.frillbench.agent.host;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.FullyConnectedOptionsT;
import org.tensorflow.lite.schema.GatherOptionsT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/** A model of a handful of numbers, written through the schema's object API. */
public final class TestModel {

  private final List<TensorT> tensors = new ArrayList<>();
  private final List<BufferT> buffers = new ArrayList<>();
  private final List<OperatorCodeT> codes = new ArrayList<>();
  private final List<OperatorT> operators = new ArrayList<>();
  private int[] inputs = {};
  private int[] outputs = {};

  private TestModel() {
    BufferT empty = new BufferT();
    empty.setData(new int[0]);
    buffers.add(empty);
  }

  /** y = W x + b with x [1, 3], W = {{1, 2, 3}, {4, 5, 6}}, b = {0.5, -0.5}, y [1, 2]. */
  public static TestModel dense() {
    return dense(3, 2, new float[] {1, 2, 3, 4, 5, 6}, new float[] {0.5f, -0.5f});
  }

  /** A dense layer of {@code size} squared weights, heavy enough to run for a while. */
  public static TestModel heavy(int size) {
    float[] weights = new float[size * size];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (i % 7 - 3) / 16f;
    }
    return dense(size, size, weights, new float[size]);
  }

  private static TestModel dense(int in, int out, float[] weights, float[] bias) {
    TestModel model = new TestModel();
    int x = model.tensor("x", TensorType.FLOAT32, 0, 1, in);
    int w = model.tensor("w", TensorType.FLOAT32, model.buffer(weights), out, in);
    int b = model.tensor("b", TensorType.FLOAT32, model.buffer(bias), out);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, out);
    BuiltinOptionsUnion options = new BuiltinOptionsUnion();
    options.setType(BuiltinOptions.FullyConnectedOptions);
    options.setValue(new FullyConnectedOptionsT());
    model.operator(BuiltinOperator.FULLY_CONNECTED, options, new int[] {x, w, b}, y);
    return model.between(x, y);
  }

  /** y = (a + a) + (a + a) over [2, 2] of float32, in two nodes. */
  public static TestModel quadrupled() {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.FLOAT32, 0, 2, 2);
    int s = model.tensor("s", TensorType.FLOAT32, 0, 2, 2);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 2, 2);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {a, a}, s);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {s, s}, y);
    return model.between(a, y);
  }

  /**
   * Likewise with the remainder by a between the last two of three sums: XNNPACK takes the sums.
   */
  public static TestModel inTwoParts() {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.FLOAT32, 0, 2, 2);
    int s = model.tensor("s", TensorType.FLOAT32, 0, 2, 2);
    int t = model.tensor("t", TensorType.FLOAT32, 0, 2, 2);
    int u = model.tensor("u", TensorType.FLOAT32, 0, 2, 2);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 2, 2);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {a, a}, s);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {s, s}, t);
    model.operator(BuiltinOperator.FLOOR_MOD, null, new int[] {t, a}, u);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {u, u}, y);
    return model.between(a, y);
  }

  /** y = a + a over [2, 2] of {@code type}. */
  public static TestModel doubled(byte type) {
    TestModel model = new TestModel();
    int a = model.tensor("a", type, 0, 2, 2);
    int y = model.tensor("y", type, 0, 2, 2);
    model.operator(BuiltinOperator.ADD, addition(), new int[] {a, a}, y);
    return model.between(a, y);
  }

  /** y = a + b over [2, 2] of int8, as converters quantize: each step is half. */
  public static TestModel int8Sum() {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.INT8, 0, 2, 2);
    int b = model.tensor("b", TensorType.INT8, 0, 2, 2);
    int y = model.tensor("y", TensorType.INT8, 0, 2, 2);
    for (TensorT tensor : model.tensors) {
      QuantizationParametersT half = new QuantizationParametersT();
      half.setScale(new float[] {0.5f});
      half.setZeroPoint(new long[] {0});
      tensor.setQuantization(half);
    }
    return model.sum(a, b, y);
  }

  /** y = a + b over [?, 3] of float32, whose first extent is left to the runtime. */
  public static TestModel dynamicSum() {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.FLOAT32, 0, 1, 3);
    int b = model.tensor("b", TensorType.FLOAT32, 0, 1, 3);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, 3);
    model.tensors.forEach(tensor -> tensor.setShapeSignature(new int[] {-1, 3}));
    return model.sum(a, b, y);
  }

  private TestModel sum(int a, int b, int y) {
    operator(BuiltinOperator.ADD, addition(), new int[] {a, b}, y);
    inputs = new int[] {a, b};
    outputs = new int[] {y};
    return this;
  }

  private static BuiltinOptionsUnion addition() {
    BuiltinOptionsUnion options = new BuiltinOptionsUnion();
    options.setType(BuiltinOptions.AddOptions);
    options.setValue(new AddOptionsT());
    return options;
  }

  /** One float32 operator that no runtime knows. */
  public static TestModel custom(String name) {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.FLOAT32, 0, 2, 2);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 2, 2);
    model.operator(BuiltinOperator.CUSTOM, null, new int[] {a}, y);
    model.codes.get(0).setCustomCode(name);
    return model.between(a, y);
  }

  /** y = the row of x [2, 2] at the index 7, which it has not: only an inference notices. */
  public static TestModel outOfRange() {
    TestModel model = new TestModel();
    int x = model.tensor("x", TensorType.FLOAT32, 0, 2, 2);
    int at = model.tensor("at", TensorType.INT32, model.buffer(7), 1);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, 2);
    BuiltinOptionsUnion options = new BuiltinOptionsUnion();
    options.setType(BuiltinOptions.GatherOptions);
    options.setValue(new GatherOptionsT());
    model.operator(BuiltinOperator.GATHER, options, new int[] {x, at}, y);
    return model.between(x, y);
  }

  /** y = a + b over [2] and [3], which do not broadcast: the operator's preparation fails. */
  public static TestModel unpreparable() {
    TestModel model = new TestModel();
    int a = model.tensor("a", TensorType.FLOAT32, 0, 2);
    int b = model.tensor("b", TensorType.FLOAT32, 0, 3);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 3);
    return model.sum(a, b, y);
  }

  /** Its first operator in a version of the far future. */
  public TestModel ofTheFuture() {
    codes.get(0).setVersion(9999);
    return this;
  }

  /** Its output an index beyond the last tensor. */
  public TestModel withoutOutput() {
    outputs = new int[] {tensors.size()};
    return this;
  }

  private TestModel between(int input, int output) {
    inputs = new int[] {input};
    outputs = new int[] {output};
    return this;
  }

  private int tensor(String name, byte type, int buffer, int... shape) {
    TensorT tensor = new TensorT();
    tensor.setName(name);
    tensor.setType(type);
    tensor.setBuffer(buffer);
    tensor.setShape(shape);
    tensors.add(tensor);
    return tensors.size() - 1;
  }

  private int buffer(float[] values) {
    ByteBuffer bytes = littleEndian(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return buffer(bytes);
  }

  private int buffer(int value) {
    return buffer(littleEndian(Integer.BYTES).putInt(0, value));
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private int buffer(ByteBuffer bytes) {
    int[] data = new int[bytes.capacity()];
    for (int i = 0; i < data.length; i++) {
      data[i] = bytes.get(i) & 0xff;
    }
    BufferT buffer = new BufferT();
    buffer.setData(data);
    buffers.add(buffer);
    return buffers.size() - 1;
  }

  private void operator(int code, BuiltinOptionsUnion options, int[] from, int to) {
    OperatorCodeT operatorCode = new OperatorCodeT();
    operatorCode.setBuiltinCode(code);
    operatorCode.setDeprecatedBuiltinCode((byte) code);
    operatorCode.setVersion(1);
    codes.add(operatorCode);
    OperatorT operator = new OperatorT();
    operator.setOpcodeIndex(codes.size() - 1);
    operator.setInputs(from);
    operator.setOutputs(new int[] {to});
    operator.setBuiltinOptions(options);
    operators.add(operator);
  }

  public byte[] bytes() {
    SubGraphT graph = new SubGraphT();
    graph.setTensors(tensors.toArray(TensorT[]::new));
    graph.setInputs(inputs);
    graph.setOutputs(outputs);
    graph.setOperators(operators.toArray(OperatorT[]::new));
    ModelT model = new ModelT();
    model.setVersion(3);
    model.setOperatorCodes(codes.toArray(OperatorCodeT[]::new));
    model.setBuffers(buffers.toArray(BufferT[]::new));
    model.setSubgraphs(new SubGraphT[] {graph});
    FlatBufferBuilder builder = new FlatBufferBuilder();
    Model.finishModelBuffer(builder, Model.pack(builder, model));
    return builder.sizedByteArray();
  }

  /** Writes the model into {@code folder}. */
  public Path in(Path folder) throws IOException {
    return Files.write(Files.createTempFile(folder, "model", ".tflite"), bytes());
  }
}
