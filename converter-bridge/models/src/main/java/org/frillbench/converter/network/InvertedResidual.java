package org.frillbench.converter.network;

import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;
import org.frillbench.converter.operator.Pad;
import org.frillbench.converter.operator.Padding;

/** MobileNetV3's inverted residual block: widen, filter each channel, weigh, narrow, add. */
final class InvertedResidual {

  private static final double SQUEEZE = 0.25;

  private final Layers layers;
  private final String prefix;
  private final Block block;

  /** A block whose tensors are called {@code name}/... */
  InvertedResidual(Layers layers, String name, Block block) {
    this.layers = layers;
    this.prefix = name + "/";
    this.block = block;
  }

  /**
   * Adds the block after {@code input}.
   *
   * @param widens whether it starts with an expansion convolution
   * @param alpha the factor on its filters
   */
  Tensor apply(Tensor input, boolean widens, double alpha) {
    Tensor x = input;
    if (widens) {
      int inside = Depth.of(input.shape().channels() * block.expansion());
      x = activated("expand", layers.pointwise(prefix + "expand", x, inside, fused()));
    }
    x = activated("depthwise", depthwise(x));
    if (block.squeezeExcite()) {
      x = squeezeExcite(x);
    }
    int filters = Depth.of(block.filters() * alpha);
    x = layers.pointwise(prefix + "project", x, filters, Activation.NONE);
    boolean residual = block.stride() == 1 && filters == input.shape().channels();
    return residual ? layers.add(prefix + "Add", input, x, Activation.NONE) : x;
  }

  private Tensor depthwise(Tensor x) {
    if (block.stride() == 1) {
      return layers.depthwise(prefix + "depthwise", x, block.window(), 1, Padding.SAME, fused());
    }
    Tensor padded = layers.pad(prefix + "depthwise/pad", x, correctPad(x));
    return layers.depthwise(
        prefix + "depthwise", padded, block.window(), block.stride(), Padding.VALID, fused());
  }

  /** Keras's padding before a strided window: one row and column less where the extent is even. */
  private Pad correctPad(Tensor x) {
    int half = block.window() / 2;
    int top = half - (1 - x.shape().at(1) % 2);
    int left = half - (1 - x.shape().at(2) % 2);
    return new Pad(top, half, left, half);
  }

  private Tensor squeezeExcite(Tensor x) {
    String name = prefix + "squeeze_excite";
    int channels = x.shape().channels();
    Tensor y = layers.globalAverageImage(name + "/AvgPool", x);
    y = layers.pointwise(name + "/Conv", y, Depth.of(channels * SQUEEZE), Activation.RELU);
    y = layers.pointwise(name + "/Conv_1", y, channels, Activation.NONE);
    y = layers.hardSigmoid(name + "/HardSigmoid", y);
    return layers.multiply(name + "/Mul", x, y);
  }

  private Activation fused() {
    return block.hardSwish() ? Activation.NONE : Activation.RELU;
  }

  private Tensor activated(String layer, Tensor x) {
    return block.hardSwish() ? layers.hardSwish(prefix + layer + "/HardSwish", x) : x;
  }
}
