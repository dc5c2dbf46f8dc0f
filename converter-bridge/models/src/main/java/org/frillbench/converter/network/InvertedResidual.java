package org.frillbench.converter.network;

import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;

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
    // Keras pads explicitly before a stride of 2; for odd windows that equals SAME, which
    // converters
    // write instead.
    x =
        activated(
            "depthwise",
            layers.depthwise(prefix + "depthwise", x, block.window(), block.stride(), fused()));
    if (block.squeezeExcite()) {
      x = squeezeExcite(x);
    }
    int filters = Depth.of(block.filters() * alpha);
    x = layers.pointwise(prefix + "project", x, filters, Activation.NONE);
    boolean residual = block.stride() == 1 && filters == input.shape().channels();
    return residual ? layers.add(prefix + "Add", input, x, Activation.NONE) : x;
  }

  private Tensor squeezeExcite(Tensor x) {
    String name = prefix + "squeeze_excite";
    int channels = x.shape().channels();
    Tensor y = layers.globalAverageImage(name + "/AvgPool", x);
    y = layers.pointwise(name + "/Conv", y, Depth.of(channels * SQUEEZE), Activation.RELU);
    y = layers.pointwiseHardSigmoid(name + "/Conv_1", name + "/HardSigmoid", y, channels);
    return layers.multiply(name + "/Mul", x, y);
  }

  private Activation fused() {
    return block.hardSwish() ? Activation.NONE : Activation.RELU;
  }

  private Tensor activated(String layer, Tensor x) {
    return block.hardSwish() ? layers.hardSwish(prefix + layer + "/HardSwish", x) : x;
  }
}
