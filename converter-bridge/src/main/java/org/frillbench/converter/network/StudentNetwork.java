package org.frillbench.converter.network;

import java.util.List;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;
import org.frillbench.converter.operator.Padding;
import org.frillbench.converter.spec.StudentSpec;

/**
 * A student, layer by layer: Keras's MobileNetV3 (TF 2.3, not minimalistic, no top) on log mel
 * values, then the bottleneck.
 */
final class StudentNetwork {

  private static final int STEM_FILTERS = 16;
  private static final int COMPRESSED_RANK = 100;

  private final Layers layers = new Layers();
  private final StudentSpec spec;
  private final MobileNetV3 shape;

  StudentNetwork(StudentSpec spec) {
    this.spec = spec;
    this.shape = MobileNetV3.of(spec.size());
  }

  /** Returns the graph: {@code log_mel_spectrogram} in, {@code distilled_output} out. */
  Graph graph() {
    Tensor input = layers.logMelSpectrogram();
    Tensor x = layers.conv("Conv", input, STEM_FILTERS, 3, 2, Padding.SAME, Activation.NONE);
    x = layers.hardSwish("Conv/HardSwish", x);
    x = blocks(x);
    int channels = x.shape().channels();
    x = layers.pointwise("Conv_1", x, Depth.of(channels * 6.0), Activation.NONE);
    x = layers.hardSwish("Conv_1/HardSwish", x);
    x = spec.pooling() ? pooled(x) : lastPoint(x);
    return layers.build(input, bottleneck(layers.flatten("flatten", x)));
  }

  private Tensor blocks(Tensor input) {
    List<Block> blocks = shape.blocks();
    Tensor x = input;
    for (int i = 0; i < blocks.size(); i++) {
      String name = i == 0 ? "expanded_conv" : "expanded_conv_" + i;
      x = new InvertedResidual(layers, name, blocks.get(i)).apply(x, i > 0, spec.width());
    }
    return x;
  }

  private Tensor pooled(Tensor x) {
    Tensor mean = layers.globalAverage("global_average_pooling2d", x);
    return lastPoint(layers.reshape("reshape", mean, 1, 1, 1, x.shape().channels()));
  }

  private Tensor lastPoint(Tensor x) {
    int channels =
        spec.width() > 1 ? Depth.of(shape.lastPoint() * spec.width()) : shape.lastPoint();
    Tensor point = layers.pointwise("Conv_2", x, channels, Activation.NONE);
    return layers.hardSwish("Conv_2/HardSwish", point);
  }

  private Tensor bottleneck(Tensor x) {
    Tensor row =
        spec.compression()
            ? layers.denseWithoutBias("distilled_output/compressed", x, COMPRESSED_RANK)
            : x;
    return layers.dense("distilled_output", row, spec.bottleneckDimension());
  }
}
