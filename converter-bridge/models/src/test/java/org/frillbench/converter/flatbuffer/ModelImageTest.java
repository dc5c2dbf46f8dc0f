package org.frillbench.converter.flatbuffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.SpecStamp;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

class ModelImageTest {

  private static final StudentSpec QAT = new StudentSpec(Size.TINY, 0.5, true, false, true, 300);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("model.tflite");
    FlatbufferWriter.write(QAT, 1, file);
  }

  private static ModelImage image(ModelSpec spec, long seed) {
    return ModelImage.of(new SpecStamp(spec, seed));
  }

  @Test
  void aFileEqualsTheModelOnlyIfEveryByteIsEqual() throws Exception {
    assertTrue(image(QAT, 1).isIn(file));
    assertFalse(image(QAT, 2).isIn(file));
    assertFalse(image(StudentSpec.frill(), 1).isIn(file));
    assertFalse(image(QAT, 1).isIn(folder.resolve("missing")));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {77}), channel.size() - 1);
    }
    assertFalse(image(QAT, 1).isIn(file));
  }

  @Test
  void qatKernelIsInt8WithOneScaleAroundZero() throws Exception {
    Model model = Model.getRootAsModel(ByteBuffer.wrap(Files.readAllBytes(file)));
    Tensor kernel = tensor(model, "distilled_output/kernel");
    assertEquals(TensorType.INT8, kernel.type());
    QuantizationParameters quantization = kernel.quantization();
    assertEquals(1, quantization.scaleLength());
    assertEquals(1, quantization.zeroPointLength());
    assertEquals(0, quantization.zeroPoint(0));
    assertEquals(Math.sqrt(6.0 / 512) / 127, quantization.scale(0), 1e-9);
    ByteBuffer values = model.buffers((int) kernel.buffer()).dataAsByteBuffer();
    int[] seen = new int[256];
    while (values.hasRemaining()) {
      seen[values.get() + 128]++;
    }
    assertEquals(0, seen[0], "-128 is no symmetric value");
    int draws = 300 * 512;
    for (int value = -127; value <= 127; value++) {
      // Half a step is beyond the outermost two.
      double expected = draws / 254.0 * (Math.abs(value) == 127 ? 0.5 : 1);
      // 600 expected; six standard deviations of a Poisson count.
      assertEquals(expected, seen[value + 128], 6 * Math.sqrt(expected));
    }
  }

  private static Tensor tensor(Model model, String name) {
    SubGraph graph = model.subgraphs(0);
    return IntStream.range(0, graph.tensorsLength())
        .mapToObj(graph::tensors)
        .filter(tensor -> tensor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
