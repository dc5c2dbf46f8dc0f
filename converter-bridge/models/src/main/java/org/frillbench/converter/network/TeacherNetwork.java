package org.frillbench.converter.network;

import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Activation;
import org.frillbench.converter.operator.Pad;
import org.frillbench.converter.operator.Padding;
import org.frillbench.converter.spec.TeacherSpec;

/**
 * The TRILL stand-in, layer by layer: Keras's ResNet-50 with a stem of stride 1, then a dense
 * layer.
 *
 * <p>Source: He et al., "Deep Residual Learning for Image Recognition" (2015), table 1. A stage's
 * stride is in the first 1x1 convolution of its first block, as in the paper and in Keras.
 */
final class TeacherNetwork {

  private static final int[] STAGE_BLOCKS = {3, 4, 6, 3};
  private static final int STEM_FILTERS = 64;
  private static final int WIDENING = 4;

  private final Layers layers = new Layers();
  private final TeacherSpec spec;

  TeacherNetwork(TeacherSpec spec) {
    this.spec = spec;
  }

  /** Returns the graph: {@code log_mel_spectrogram} in, {@code embedding} out. */
  Graph graph() {
    Tensor input = layers.logMelSpectrogram();
    Tensor x = layers.pad("conv1_pad", input, new Pad(3, 3, 3, 3));
    x = layers.conv("conv1_conv", x, STEM_FILTERS, 7, 1, Padding.VALID, Activation.RELU);
    x = layers.pad("pool1_pad", x, new Pad(1, 1, 1, 1));
    x = layers.maxPool("pool1_pool", x, 3, 2);
    for (int stage = 0; stage < STAGE_BLOCKS.length; stage++) {
      x = stage(x, stage);
    }
    x = layers.globalAverage("avg_pool", x);
    return layers.build(
        input,
        layers.dense(
            "embedding", "embedding/kernel", x, spec.outputDimension(), /* int8= */ false));
  }

  private Tensor stage(Tensor input, int stage) {
    int filters = STEM_FILTERS << stage;
    Tensor x = input;
    for (int i = 1; i <= STAGE_BLOCKS[stage]; i++) {
      // Keras counts from the stem, which is conv1.
      String name = "conv" + (stage + 2) + "_block" + i;
      int stride = stage > 0 && i == 1 ? 2 : 1;
      x = block(name, x, filters, stride, i == 1);
    }
    return x;
  }

  private Tensor block(String name, Tensor input, int filters, int stride, boolean projects) {
    int wide = filters * WIDENING;
    Tensor shortcut =
        projects
            ? layers.conv(name + "_0_conv", input, wide, 1, stride, Padding.VALID, Activation.NONE)
            : input;
    Tensor x =
        layers.conv(name + "_1_conv", input, filters, 1, stride, Padding.VALID, Activation.RELU);
    x = layers.conv(name + "_2_conv", x, filters, 3, 1, Padding.SAME, Activation.RELU);
    x = layers.pointwise(name + "_3_conv", x, wide, Activation.NONE);
    return layers.add(name + "_add", shortcut, x, Activation.RELU);
  }
}
