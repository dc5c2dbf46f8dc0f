package org.frillbench.converter.network;

import org.frillbench.converter.graph.Graph;
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

/**
 * Keras's layers as the operators a converter leaves of them.
 *
 * <p>Images are [1, height, width, channels]; batch norm is folded into kernel and bias, so every
 * convolution has one. A layer's tensors are called after it.
 */
final class Layers {

  private final GraphBuilder graph = new GraphBuilder();

  /** The networks' common input: 96 frames by 64 mel bins, [1, 96, 64, 1]. */
  Tensor logMelSpectrogram() {
    return graph.input("log_mel_spectrogram", Shape.of(1, 96, 64, 1));
  }

  /** {@code x * scale + offset}, as Keras's layer of this name. */
  Tensor rescaling(String name, Tensor x, double scale, double offset) {
    Tensor scaled =
        graph.apply(name + "/mul", new Mul(), x, graph.scalar(name + "/scale", (float) scale));
    return graph.apply(
        name, new Add(Activation.NONE), scaled, graph.scalar(name + "/offset", (float) offset));
  }

  Tensor conv(
      String name,
      Tensor x,
      int filters,
      int window,
      int stride,
      Padding padding,
      Activation activation) {
    return conv(name, x, filters, window, 0, new Conv2d(stride, padding, activation));
  }

  private Tensor conv(
      String name, Tensor x, int filters, int window, float biasOffset, Conv2d operation) {
    int channels = x.shape().channels();
    Tensor kernel =
        graph.kernel(
            name + "/kernel",
            Shape.of(filters, window, window, channels),
            window * window * channels);
    Tensor bias = graph.bias(name + "/bias", filters, biasOffset);
    return graph.apply(name, operation, x, kernel, bias);
  }

  /** A 1x1 convolution: a dense layer at each place of the image. */
  Tensor pointwise(String name, Tensor x, int filters, Activation activation) {
    return conv(name, x, filters, 1, 1, Padding.SAME, activation);
  }

  /** A window for each channel, padded as TensorFlow's SAME. */
  Tensor depthwise(String name, Tensor x, int window, int stride, Activation activation) {
    int channels = x.shape().channels();
    Tensor kernel =
        graph.kernel(name + "/kernel", Shape.of(1, window, window, channels), window * window);
    Tensor bias = graph.bias(name + "/bias", channels);
    return graph.apply(
        name, new DepthwiseConv2d(stride, Padding.SAME, activation), x, kernel, bias);
  }

  /**
   * A dense layer.
   *
   * @param int8 whether its kernel is int8, with float32 activations
   */
  Tensor dense(String name, String kernel, Tensor x, int units, boolean int8) {
    Tensor factors = denseKernel(kernel, x, units, int8);
    Tensor bias = graph.bias(name + "/bias", units);
    return graph.apply(name, new FullyConnected(int8), x, factors, bias);
  }

  /** As {@link #dense}, without a bias. */
  Tensor denseWithoutBias(String name, String kernel, Tensor x, int units, boolean int8) {
    Tensor factors = denseKernel(kernel, x, units, int8);
    return graph.apply(name, new FullyConnected(int8), x, factors, Tensor.ABSENT);
  }

  Tensor hardSwish(String name, Tensor x) {
    return graph.apply(name, new HardSwish(), x);
  }

  /**
   * A 1x1 convolution of as many filters as {@code x} has channels, then hard sigmoid, min(max(x +
   * 3, 0), 6) / 6. The schema has no operator for the latter: its 3 is in the bias, its limits are
   * the activation.
   */
  Tensor pointwiseHardSigmoid(String name, String sigmoid, Tensor x, int filters) {
    Conv2d operation = new Conv2d(1, Padding.SAME, Activation.RELU6);
    Tensor clipped = conv(name, x, filters, 1, 3, operation);
    return graph.apply(sigmoid, new Mul(), clipped, graph.scalar("one_sixth", 1.0f / 6.0f));
  }

  Tensor multiply(String name, Tensor x, Tensor factors) {
    return graph.apply(name, new Mul(), x, factors);
  }

  Tensor add(String name, Tensor x, Tensor y, Activation activation) {
    return graph.apply(name, new Add(activation), x, y);
  }

  Tensor maxPool(String name, Tensor x, int window, int stride) {
    return graph.apply(name, new MaxPool2d(window, stride, Padding.VALID), x);
  }

  Tensor pad(String name, Tensor x, Pad pad) {
    Tensor paddings = graph.integers(name + "/paddings", Shape.of(4, 2), pad.paddings());
    return graph.apply(name, pad, x, paddings);
  }

  /** The mean of each channel over the whole image: [1, channels]. */
  Tensor globalAverage(String name, Tensor x) {
    return graph.apply(name, new Mean(false), x, imageAxes());
  }

  /** The mean of each channel over the whole image, still an image: [1, 1, 1, channels]. */
  Tensor globalAverageImage(String name, Tensor x) {
    return graph.apply(name, new Mean(true), x, imageAxes());
  }

  /**
   * All values of an image as one row: [1, height * width * channels]. An image of one place needs
   * no operator, because a dense layer reads it as it is.
   */
  Tensor flatten(String name, Tensor x) {
    int values = Math.toIntExact(x.shape().elements());
    if (values == x.shape().channels()) {
      return x;
    }
    Tensor target = graph.integers(name + "/shape", Shape.of(2), 1, values);
    return graph.apply(name, new Reshape(Shape.of(1, values)), x, target);
  }

  Graph build(Tensor input, Tensor output) {
    return graph.build(input, output);
  }

  private Tensor denseKernel(String name, Tensor x, int units, boolean int8) {
    int fanIn = x.shape().channels();
    Shape shape = Shape.of(units, fanIn);
    return int8 ? graph.int8Kernel(name, shape, fanIn) : graph.kernel(name, shape, fanIn);
  }

  private Tensor imageAxes() {
    return graph.integers("image_axes", Shape.of(2), 1, 2);
  }
}
