package org.frillbench.cli.truth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.Arrays;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.truth.Reference.Border;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.graph.GraphBuilder;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;
import org.frillbench.converter.operator.Add;
import org.frillbench.converter.operator.Conv2d;
import org.frillbench.converter.operator.DepthwiseConv2d;
import org.frillbench.converter.operator.FullyConnected;
import org.frillbench.converter.operator.HardSwish;
import org.frillbench.converter.operator.MaxPool2d;
import org.frillbench.converter.operator.Mean;
import org.frillbench.converter.operator.Mul;
import org.frillbench.converter.operator.Pad;
import org.frillbench.converter.operator.Padding;
import org.frillbench.converter.operator.Reshape;
import org.frillbench.converter.operator.Shape;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.converter.spec.SpecStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the runtime's output with a reference implementation for single layers. */
final class LayerTruthTest {

  private static final Kernels[] KERNELS = Kernels.values();

  /** The stamp of graphs that are not models of a specification. */
  private static final SpecStamp NO_MODEL = new SpecStamp(new MatrixProductSpec(1, 1, 1), 1);

  @TempDir private Path folder;
  private final GraphBuilder graph = new GraphBuilder();

  private Weights write(Tensor input, Tensor output) throws Exception {
    ModelImage image = ModelImage.of(graph.build(input, output), NO_MODEL);
    FlatbufferWriter.write(image, file());
    return Weights.of(file());
  }

  private Path file() {
    return folder.resolve("layer.tflite");
  }

  private void assertAgrees(double[] expected, Image input) throws Exception {
    for (Kernels kernels : KERNELS) {
      Agreement.exact(expected, Tflite.run(file(), kernels, input.values()), kernels.toString());
    }
  }

  private Tensor input(Image x) {
    return graph.input("in", Shape.of(1, x.height(), x.width(), x.channels()));
  }

  private static Image random(int height, int width, int channels) {
    return Image.of(height, width, channels, Agreement.input(height * width * channels, 1));
  }

  private static Border border(Padding padding, Image x, int window, int stride) {
    return padding == Padding.SAME ? Border.same(x, window, stride) : Border.NONE;
  }

  @ParameterizedTest
  @CsvSource({
    "7, 5, 3, 4, 1, 1, SAME, NONE",
    "7, 6, 3, 5, 3, 1, SAME, RELU",
    "8, 5, 1, 16, 3, 2, SAME, NONE",
    "9, 8, 2, 3, 5, 2, SAME, RELU6",
    "9, 9, 2, 3, 7, 1, VALID, RELU",
    "6, 8, 4, 8, 1, 2, VALID, NONE",
  })
  void convolutionMatchesReference(
      int height,
      int width,
      int channels,
      int filters,
      int window,
      int stride,
      Padding padding,
      Activation activation)
      throws Exception {
    Image x = random(height, width, channels);
    Tensor in = input(x);
    Tensor kernel = graph.kernel("l/kernel", Shape.of(filters, window, window, channels), 4);
    Tensor bias = graph.bias("l/bias", filters);
    Conv2d operation = new Conv2d(stride, padding, activation);
    Weights weights = write(in, graph.apply("l", operation, in, kernel, bias));
    Border border = border(padding, x, window, stride);
    Image y = Reference.conv(x, weights.layer("l"), window, stride, border);
    assertAgrees(activated(y, activation).values(), x);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 6, 8, 3, 1, SAME, NONE",
    "8, 7, 16, 5, 2, SAME, RELU",
    "9, 8, 5, 3, 2, VALID, NONE",
    "9, 6, 24, 5, 1, SAME, RELU6",
  })
  void depthwiseConvolutionMatchesReference(
      int height,
      int width,
      int channels,
      int window,
      int stride,
      Padding padding,
      Activation activation)
      throws Exception {
    Image x = random(height, width, channels);
    Tensor in = input(x);
    Tensor kernel = graph.kernel("l/kernel", Shape.of(1, window, window, channels), 4);
    Tensor bias = graph.bias("l/bias", channels);
    DepthwiseConv2d operation = new DepthwiseConv2d(stride, padding, activation);
    Weights weights = write(in, graph.apply("l", operation, in, kernel, bias));
    Border border = border(padding, x, window, stride);
    Image y = Reference.depthwise(x, weights.layer("l"), window, stride, border);
    assertAgrees(activated(y, activation).values(), x);
  }

  private static Image activated(Image x, Activation activation) {
    return switch (activation) {
      case NONE -> x;
      case RELU -> Reference.each(x, Reference::relu);
      case RELU6 -> Reference.each(x, value -> Math.min(Reference.relu(value), 6));
    };
  }

  /**
   * The response to an impulse at either end of an extent of 4 is the kernel, shifted by the
   * padding: SAME appends the odd zero, so with a window of 3 and a stride of 2 there is none
   * before the first element.
   */
  @Test
  void samePaddingOfEvenExtentAppendsTheOddZero() throws Exception {
    Tensor in = graph.input("in", Shape.of(1, 1, 4, 1));
    Tensor kernel = graph.kernel("l/kernel", Shape.of(1, 1, 3, 1), 3);
    Tensor bias = graph.bias("l/bias", 1);
    Conv2d operation = new Conv2d(2, Padding.SAME, Activation.NONE);
    Weights weights = write(in, graph.apply("l", operation, in, kernel, bias));
    double[] k = weights.get("l/kernel");
    double b = weights.get("l/bias")[0];
    for (Kernels kernels : KERNELS) {
      double[] first = Tflite.run(file(), kernels, 1, 0, 0, 0);
      assertArrayEquals(new double[] {k[0] + b, b}, first, 1e-6);
      double[] last = Tflite.run(file(), kernels, 0, 0, 0, 1);
      assertArrayEquals(new double[] {b, k[1] + b}, last, 1e-6);
    }
  }

  /** An extent of 3 is padded with one zero at either end. */
  @Test
  void samePaddingOfOddExtentIsSymmetric() throws Exception {
    Tensor in = graph.input("in", Shape.of(1, 1, 3, 1));
    Tensor kernel = graph.kernel("l/kernel", Shape.of(1, 1, 3, 1), 3);
    Tensor bias = graph.bias("l/bias", 1);
    DepthwiseConv2d operation = new DepthwiseConv2d(2, Padding.SAME, Activation.NONE);
    Weights weights = write(in, graph.apply("l", operation, in, kernel, bias));
    double[] k = weights.get("l/kernel");
    double b = weights.get("l/bias")[0];
    for (Kernels kernels : KERNELS) {
      double[] first = Tflite.run(file(), kernels, 1, 0, 0);
      assertArrayEquals(new double[] {k[1] + b, b}, first, 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 2, VALID", "3, 2, SAME", "2, 1, SAME"})
  void maxPoolMatchesReference(int window, int stride, Padding padding) throws Exception {
    Image x = random(8, 7, 3);
    Tensor in = input(x);
    write(in, graph.apply("l", new MaxPool2d(window, stride, padding), in));
    Border border = border(padding, x, window, stride);
    assertAgrees(Reference.maxPool(x, window, stride, border).values(), x);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void denseLayerMatchesReference(boolean withBias) throws Exception {
    Image x = random(1, 1, 37);
    Tensor in = graph.input("in", Shape.of(1, 37));
    Tensor kernel = graph.kernel("l/kernel", Shape.of(11, 37), 37);
    Tensor bias = withBias ? graph.bias("l/bias", 11) : Tensor.ABSENT;
    Weights weights = write(in, graph.apply("l", new FullyConnected(false), in, kernel, bias));
    double[] added = withBias ? weights.get("l/bias") : new double[11];
    assertAgrees(Reference.dense(x.values(), weights.get("l/kernel"), added), x);
  }

  /** The built-in hybrid kernel quantizes rows symmetrically; XNNPACK's uses a zero point. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hybridDenseLayerMatchesReferenceWithQuantizedInput(boolean withBias) throws Exception {
    Image x = random(1, 1, 200);
    Tensor in = graph.input("in", Shape.of(1, 200));
    Tensor kernel = graph.int8Kernel("l/kernel", Shape.of(16, 200), 200);
    Tensor bias = withBias ? graph.bias("l/bias", 16) : Tensor.ABSENT;
    Weights weights = write(in, graph.apply("l", new FullyConnected(true), in, kernel, bias));
    double[] added = withBias ? weights.get("l/bias") : new double[16];
    double[] factors = weights.get("l/kernel");
    double[] expected = Reference.dense(Reference.quantized(x.values()), factors, added);
    double[] builtin = Tflite.run(file(), Kernels.BUILTIN, x.values());
    Agreement.exact(expected, builtin, "quantized rows");
    double[] whole = Reference.dense(x.values(), factors, added);
    double[] xnnpack = Tflite.run(file(), Kernels.XNNPACK, x.values());
    Agreement.direction(whole, xnnpack, "XNNPACK's quantized rows");
  }

  /** x min(max(x + 3, 0), 6) / 6, by hand. */
  @Test
  void hardSwishMatchesHandCalculation() throws Exception {
    Tensor in = graph.input("in", Shape.of(1, 8));
    write(in, graph.apply("l", new HardSwish(), in));
    double[] expected = {0, 0, -0.375, 0, 2.0 / 3, 3, 3.0001, 50};
    for (Kernels kernels : KERNELS) {
      double[] actual = Tflite.run(file(), kernels, -4, -3, -1.5, 0, 1, 3, 3.0001, 50);
      assertArrayEquals(expected, actual, 1e-5);
    }
  }

  /**
   * min(max(x + 3, 0), 6) / 6 as its parts: RELU6 and a MUL. Students have the 3 in a convolution's
   * bias.
   */
  @Test
  void hardSigmoidMatchesHandCalculation() throws Exception {
    Tensor in = graph.input("in", Shape.of(1, 1, 1, 7));
    Tensor three = graph.scalar("three", 3.0f);
    Tensor sixth = graph.scalar("one_sixth", 1.0f / 6.0f);
    Tensor clipped = graph.apply("clipped", new Add(Activation.RELU6), in, three);
    write(in, graph.apply("l", new Mul(), clipped, sixth));
    double[] expected = {0, 0, 0.25, 0.5, 0.75, 1, 1};
    for (Kernels kernels : KERNELS) {
      double[] actual = Tflite.run(file(), kernels, -9, -3, -1.5, 0, 1.5, 3, 9);
      assertArrayEquals(expected, actual, 1e-6);
    }
  }

  /** By hand: two positions and two channels with means 2 and -8, so the second gate is 0. */
  @Test
  void squeezeAndExciteMatchesHandCalculation() throws Exception {
    Tensor in = graph.input("in", Shape.of(1, 2, 1, 2));
    Tensor axes = graph.integers("axes", Shape.of(2), 1, 2);
    Tensor mean = graph.apply("mean", new Mean(true), in, axes);
    Tensor three = graph.scalar("three", 3.0f);
    Tensor sixth = graph.scalar("one_sixth", 1.0f / 6.0f);
    Tensor clipped = graph.apply("clipped", new Add(Activation.RELU6), mean, three);
    Tensor gate = graph.apply("gate", new Mul(), clipped, sixth);
    write(in, graph.apply("l", new Mul(), in, gate));
    double[] expected = {1 * 5.0 / 6, 0, 3 * 5.0 / 6, 0};
    for (Kernels kernels : KERNELS) {
      assertArrayEquals(expected, Tflite.run(file(), kernels, 1, -6, 3, -10), 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void meanOverPositionsMatchesReference(boolean keepDimensions) throws Exception {
    Image x = random(3, 2, 5);
    Tensor in = input(x);
    Tensor axes = graph.integers("axes", Shape.of(2), 1, 2);
    write(in, graph.apply("l", new Mean(keepDimensions), in, axes));
    assertAgrees(Reference.mean(x).values(), x);
  }

  @Test
  void asymmetricPadMatchesReference() throws Exception {
    Image x = random(3, 4, 2);
    Tensor in = input(x);
    Pad pad = new Pad(0, 2, 3, 1);
    Tensor paddings = graph.integers("paddings", Shape.of(4, 2), pad.paddings());
    write(in, graph.apply("l", pad, in, paddings));
    assertAgrees(Reference.pad(x, new Border(0, 2, 3, 1)).values(), x);
  }

  @Test
  void broadcastAddAndMultiplyMatchReference() throws Exception {
    Image x = random(4, 3, 6);
    Tensor in = input(x);
    Tensor axes = graph.integers("axes", Shape.of(2), 1, 2);
    Tensor means = graph.apply("means", new Mean(true), in, axes);
    Tensor product = graph.apply("product", new Mul(), in, means);
    write(in, graph.apply("l", new Add(Activation.RELU), in, product));
    Image expected = Reference.add(x, Reference.multiply(x, Reference.mean(x)));
    assertAgrees(Reference.each(expected, Reference::relu).values(), x);
  }

  @Test
  void flatteningKeepsElementOrder() throws Exception {
    Image x = random(3, 2, 4);
    Tensor in = input(x);
    Tensor target = graph.integers("shape", Shape.of(2), 1, 24);
    write(in, graph.apply("l", new Reshape(Shape.of(1, 24)), in, target));
    assertAgrees(Arrays.copyOf(x.values(), 24), x);
  }

  /** A dense layer reads the values of an image in row-major order. */
  @Test
  void denseLayerFlattensAnImage() throws Exception {
    Image x = random(3, 2, 4);
    Tensor in = input(x);
    Tensor kernel = graph.kernel("l/kernel", Shape.of(5, 24), 24);
    Tensor none = Tensor.ABSENT;
    Weights weights = write(in, graph.apply("l", new FullyConnected(false), in, kernel, none));
    assertAgrees(Reference.dense(x.values(), weights.get("l/kernel"), new double[5]), x);
  }
}
