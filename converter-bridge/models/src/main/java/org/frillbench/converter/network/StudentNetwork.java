package org.frillbench.converter.network;

import java.util.List;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;
import org.frillbench.converter.operator.Padding;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.StudentSpec;

/**
 * A student, layer by layer: Keras's MobileNetV3 (TF 2.3, not minimalistic, no top) on log mel
 * values, then the bottleneck. Tensors are called after the layers of the released training code.
 *
 * <p>QAT makes every kernel of the bottleneck int8, so both factors of a compressed one. The
 * released code leaves QAT out where it compresses; the study varied the two freely.
 */
final class StudentNetwork {

  private static final int STEM_FILTERS = 16;

  /** Of the factors of a compressed bottleneck; its smaller side where that is less. */
  private static final int COMPRESSED_RANK = 100;

  private static final String OUTPUT = "distilled_output";

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
    Tensor x = layers.rescaling("rescaling", input, 1 / 127.5, -1);
    x = layers.conv("Conv", x, STEM_FILTERS, 3, 2, Padding.SAME, Activation.NONE);
    x = layers.hardSwish("Conv/HardSwish", x);
    x = blocks(x);
    int channels = x.shape().channels();
    x = layers.pointwise("Conv_1", x, Depth.of(channels * 6.0), Activation.NONE);
    x = layers.hardSwish("Conv_1/HardSwish", x);
    return layers.build(input, bottleneck(layers.flatten("flatten", head(x))));
  }

  private Tensor blocks(Tensor input) {
    List<Block> blocks = shape.blocks();
    Tensor x = input;
    for (Block block : blocks) {
      boolean widens = block.number() > 0;
      String name = widens ? "expanded_conv_" + block.number() : "expanded_conv";
      x = new InvertedResidual(layers, name, block).apply(x, widens, spec.width());
    }
    return x;
  }

  /**
   * Keras 2.6 averages before Conv_2, and where it pools once more after it: the released FRILL.
   */
  private Tensor head(Tensor map) {
    Tensor x =
        spec.head() == Head.POOL_THEN_CONV
            ? layers.globalAverageImage("global_average_pooling2d", map)
            : map;
    Tensor point = spec.head() == Head.NO_CONV ? x : lastPoint(x);
    return spec.pooling() ? layers.globalAverage("avg_pool", point) : point;
  }

  private Tensor lastPoint(Tensor x) {
    int channels =
        spec.width() > 1 ? Depth.of(shape.lastPoint() * spec.width()) : shape.lastPoint();
    Tensor point = layers.pointwise("Conv_2", x, channels, Activation.NONE);
    return layers.hardSwish("Conv_2/HardSwish", point);
  }

  /** The factors are called as the training code's low-rank compression calls them. */
  private Tensor bottleneck(Tensor x) {
    if (!spec.compression()) {
      return layers.dense(OUTPUT, OUTPUT + "/kernel", x, spec.bottleneckDimension(), spec.qat());
    }
    int rank =
        Math.min(COMPRESSED_RANK, Math.min(x.shape().channels(), spec.bottleneckDimension()));
    Tensor row =
        layers.denseWithoutBias(OUTPUT + "/compressed", OUTPUT + "/b_matrix", x, rank, spec.qat());
    return layers.dense(OUTPUT, OUTPUT + "/c_matrix", row, spec.bottleneckDimension(), spec.qat());
  }
}
