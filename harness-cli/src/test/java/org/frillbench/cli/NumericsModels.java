package org.frillbench.cli;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.FullyConnectedOptionsT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.RandomOptionsT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/** Models whose outputs are not what one may rely on, written through the schema's object API. */
final class NumericsModels {

  /** Inputs of {@link #cancelling}. */
  static final int TERMS = 512;

  private final List<TensorT> tensors = new ArrayList<>();
  private final List<BufferT> buffers = new ArrayList<>();
  private final List<OperatorCodeT> codes = new ArrayList<>();
  private final List<OperatorT> operators = new ArrayList<>();

  private NumericsModels() {
    buffer(new byte[0]);
  }

  /** Square roots of its input: NaN for the seed's negative numbers, whatever the kernels. */
  static Path roots(Path file) throws IOException {
    NumericsModels model = new NumericsModels();
    int x = model.tensor("x", TensorType.FLOAT32, 0, 1, 8);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, 8);
    model.operator(BuiltinOperator.SQRT, null, y, x);
    return model.write(file, x, y);
  }

  /**
   * A dense layer whose weights come in pairs of opposite sign: for an input of ones the sum is 0,
   * and its output the rounding error alone, which depends on the order of the additions. Kernels
   * that add in another order differ by all of it.
   */
  static Path cancelling(Path file) throws IOException {
    Random random = new Random(1);
    ByteBuffer weights = ByteBuffer.allocate(TERMS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < TERMS / 2; i++) {
      float weight = random.nextFloat();
      weights.putFloat(i * Float.BYTES, weight);
      weights.putFloat((TERMS / 2 + i) * Float.BYTES, -weight);
    }
    NumericsModels model = new NumericsModels();
    int x = model.tensor("x", TensorType.FLOAT32, 0, 1, TERMS);
    int w = model.tensor("w", TensorType.FLOAT32, model.buffer(weights.array()), 1, TERMS);
    int b = model.tensor("b", TensorType.FLOAT32, model.buffer(new byte[Float.BYTES]), 1);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, 1);
    BuiltinOptionsUnion options = new BuiltinOptionsUnion();
    options.setType(BuiltinOptions.FullyConnectedOptions);
    options.setValue(new FullyConnectedOptionsT());
    model.operator(BuiltinOperator.FULLY_CONNECTED, options, y, x, w, b);
    return model.write(file, x, y);
  }

  /** Its input plus random numbers, which the runtime seeds anew in each process. */
  static Path random(Path file) throws IOException {
    NumericsModels model = new NumericsModels();
    byte[] extents =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(4).array();
    int x = model.tensor("x", TensorType.FLOAT32, 0, 1, 4);
    int shape = model.tensor("shape", TensorType.INT32, model.buffer(extents), 2);
    int r = model.tensor("r", TensorType.FLOAT32, 0, 1, 4);
    int y = model.tensor("y", TensorType.FLOAT32, 0, 1, 4);
    BuiltinOptionsUnion unseeded = new BuiltinOptionsUnion();
    unseeded.setType(BuiltinOptions.RandomOptions);
    unseeded.setValue(new RandomOptionsT());
    model.operator(BuiltinOperator.RANDOM_UNIFORM, unseeded, r, shape);
    BuiltinOptionsUnion sum = new BuiltinOptionsUnion();
    sum.setType(BuiltinOptions.AddOptions);
    sum.setValue(new AddOptionsT());
    model.operator(BuiltinOperator.ADD, sum, y, x, r);
    return model.write(file, x, y);
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

  private int buffer(byte[] bytes) {
    int[] data = new int[bytes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = bytes[i] & 0xff;
    }
    BufferT buffer = new BufferT();
    buffer.setData(data);
    buffers.add(buffer);
    return buffers.size() - 1;
  }

  private void operator(int builtin, BuiltinOptionsUnion options, int to, int... from) {
    OperatorCodeT code = new OperatorCodeT();
    code.setBuiltinCode(builtin);
    code.setDeprecatedBuiltinCode((byte) Math.min(builtin, Byte.MAX_VALUE));
    code.setVersion(1);
    codes.add(code);
    OperatorT operator = new OperatorT();
    operator.setOpcodeIndex(codes.size() - 1);
    operator.setInputs(from);
    operator.setOutputs(new int[] {to});
    operator.setBuiltinOptions(options);
    operators.add(operator);
  }

  private Path write(Path file, int input, int output) throws IOException {
    SubGraphT graph = new SubGraphT();
    graph.setTensors(tensors.toArray(TensorT[]::new));
    graph.setInputs(new int[] {input});
    graph.setOutputs(new int[] {output});
    graph.setOperators(operators.toArray(OperatorT[]::new));
    ModelT model = new ModelT();
    model.setVersion(3);
    model.setOperatorCodes(codes.toArray(OperatorCodeT[]::new));
    model.setBuffers(buffers.toArray(BufferT[]::new));
    model.setSubgraphs(new SubGraphT[] {graph});
    FlatBufferBuilder builder = new FlatBufferBuilder();
    Model.finishModelBuffer(builder, Model.pack(builder, model));
    return Files.write(file, builder.sizedByteArray());
  }
}
