package org.frillbench.cli.truth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** The dequantized constants of a model file by name. */
final class Weights {

  private final Map<String, double[]> byName = new HashMap<>();

  /** The constants of a layer. */
  static final class Layer {
    private final double[] kernel;
    private final double[] bias;

    Layer(double[] kernel, double[] bias) {
      this.kernel = kernel;
      this.bias = bias;
    }

    /** The kernel in row-major order. */
    double[] kernel() {
      return kernel;
    }

    /** The bias of each output channel. */
    double[] bias() {
      return bias;
    }
  }

  static Weights of(Path file) throws IOException {
    Weights weights = new Weights();
    Model model = Model.getRootAsModel(ByteBuffer.wrap(Files.readAllBytes(file)));
    SubGraph graph = model.subgraphs(0);
    for (int i = 0; i < graph.tensorsLength(); i++) {
      Tensor tensor = graph.tensors(i);
      ByteBuffer data = model.buffers((int) tensor.buffer()).dataAsByteBuffer();
      if (data != null && tensor.type() != TensorType.INT32) {
        weights.byName.put(tensor.name(), values(tensor, data.order(ByteOrder.LITTLE_ENDIAN)));
      }
    }
    return weights;
  }

  private static double[] values(Tensor tensor, ByteBuffer data) {
    boolean int8 = tensor.type() == TensorType.INT8;
    double[] values = new double[data.remaining() / (int8 ? Byte.BYTES : Float.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = int8 ? data.get() * (double) tensor.quantization().scale(0) : data.getFloat();
    }
    return values;
  }

  Layer layer(String name) {
    return new Layer(get(name + "/kernel"), get(name + "/bias"));
  }

  double[] get(String name) {
    double[] values = byName.get(name);
    if (values == null) {
      throw new AssertionError("there is no constant " + name + " in " + byName.keySet());
    }
    return values;
  }
}
