package org.frillbench.converter.flatbuffer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.GraphBuilder;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.FullyConnected;
import org.frillbench.converter.operator.Shape;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;

class WeightSourceTest {

  private static final float[] KERNEL = {1, -2, 0.5f, 0, 0.25f, 2};
  private static final float[] BIAS = {0.125f, -3};

  /** Trained values by the tensors' names. */
  private record Trained(Map<String, float[]> values) implements WeightSource {

    @Override
    public void read(Tensor tensor, long first, float[] block, int count) {
      System.arraycopy(values.get(tensor.name()), (int) first, block, 0, count);
    }

    @Override
    public double bound(Tensor tensor) {
      double bound = 0;
      for (float value : values.get(tensor.name())) {
        bound = Math.max(bound, Math.abs(value));
      }
      return bound;
    }
  }

  @Test
  void trainedValuesAreStoredUnderTheirTensorsNames() throws IOException {
    Model model = write(graph(false), KERNEL);
    assertArrayEquals(KERNEL, floats(model, "layer/kernel"));
    assertArrayEquals(BIAS, floats(model, "layer/bias"));
  }

  @Test
  void trainedInt8KernelSpansItsGreatestValueIn127Steps() throws IOException {
    Model model = write(graph(true), KERNEL);
    assertEquals(2f / 127, tensor(model, "layer/kernel").quantization().scale(0));
    assertArrayEquals(new byte[] {64, -127, 32, 0, 16, 127}, bytes(model, "layer/kernel"));
  }

  @Test
  void int8KernelOfZerosHasAScaleAboveZero() throws IOException {
    Model model = write(graph(true), new float[KERNEL.length]);
    assertEquals(1, tensor(model, "layer/kernel").quantization().scale(0));
    assertArrayEquals(new byte[KERNEL.length], bytes(model, "layer/kernel"));
  }

  @Test
  void everyMetadataEntryIsInTheFile() throws IOException {
    Model model = write(graph(false), KERNEL);
    assertEquals(2, model.metadataLength());
    for (int i = 0; i < 2; i++) {
      Metadata entry = model.metadata(i);
      ByteBuffer text = model.buffers((int) entry.buffer()).dataAsByteBuffer();
      assertEquals("text of " + entry.name(), StandardCharsets.UTF_8.decode(text).toString());
    }
    assertEquals("one", model.metadata(0).name());
    assertEquals("two", model.metadata(1).name());
  }

  private static Graph graph(boolean int8) {
    GraphBuilder graph = new GraphBuilder();
    Tensor x = graph.input("x", Shape.of(1, 3));
    Shape shape = Shape.of(2, 3);
    Tensor kernel =
        int8 ? graph.int8Kernel("layer/kernel", shape, 3) : graph.kernel("layer/kernel", shape, 3);
    Tensor bias = graph.bias("layer/bias", 2);
    return graph.build(x, graph.apply("layer", new FullyConnected(int8), x, kernel, bias));
  }

  private static Model write(Graph graph, float[] kernel) throws IOException {
    WeightSource weights = new Trained(Map.of("layer/kernel", kernel, "layer/bias", BIAS));
    List<MetadataEntry> metadata =
        List.of(new MetadataEntry("one", "text of one"), new MetadataEntry("two", "text of two"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelImage.of(graph, weights, metadata).write(Channels.newChannel(bytes));
    return Model.getRootAsModel(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static org.tensorflow.lite.schema.Tensor tensor(Model model, String name) {
    for (int i = 0; i < model.subgraphs(0).tensorsLength(); i++) {
      if (model.subgraphs(0).tensors(i).name().equals(name)) {
        return model.subgraphs(0).tensors(i);
      }
    }
    throw new AssertionError("there is no " + name);
  }

  private static ByteBuffer data(Model model, String name) {
    return model
        .buffers((int) tensor(model, name).buffer())
        .dataAsByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static float[] floats(Model model, String name) {
    ByteBuffer data = data(model, name);
    float[] values = new float[data.remaining() / Float.BYTES];
    data.asFloatBuffer().get(values);
    return values;
  }

  private static byte[] bytes(Model model, String name) {
    ByteBuffer data = data(model, name);
    byte[] values = new byte[data.remaining()];
    data.get(values);
    return values;
  }
}
