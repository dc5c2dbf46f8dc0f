package org.frillbench.cli.truth;

import org.frillbench.cli.truth.Reference.Border;

/**
 * The reference implementation of the teacher stand-in, with the constants of a file, found by
 * name: the ResNet-50 of He et al., "Deep Residual Learning for Image Recognition", table 1, with a
 * stem of stride 1.
 */
final class ReferenceTeacher {

  private static final int[] BLOCKS = {3, 4, 6, 3};

  private final Weights weights;

  ReferenceTeacher(Weights weights) {
    this.weights = weights;
  }

  double[] run(Image input) {
    Image x = Reference.conv(input, weights.layer("conv1_conv"), 7, 1, new Border(3, 3, 3, 3));
    x = Reference.pad(Reference.each(x, Reference::relu), new Border(1, 1, 1, 1));
    x = Reference.maxPool(x, 3, 2, Border.NONE);
    for (int stage = 0; stage < BLOCKS.length; stage++) {
      for (int block = 1; block <= BLOCKS[stage]; block++) {
        x =
            block(
                x,
                "conv" + (stage + 2) + "_block" + block,
                stage > 0 && block == 1 ? 2 : 1,
                block == 1);
      }
    }
    Weights.Layer last = weights.layer("embedding");
    return Reference.dense(Reference.mean(x).values(), last.kernel(), last.bias());
  }

  private Image block(Image input, String name, int stride, boolean projects) {
    Image shortcut = projects ? conv(input, name + "_0_conv", 1, stride) : input;
    Image x = Reference.each(conv(input, name + "_1_conv", 1, stride), Reference::relu);
    x = Reference.each(conv(x, name + "_2_conv", 3, 1), Reference::relu);
    x = conv(x, name + "_3_conv", 1, 1);
    return Reference.each(Reference.add(shortcut, x), Reference::relu);
  }

  private Image conv(Image x, String name, int window, int stride) {
    return Reference.conv(x, weights.layer(name), window, stride, Border.same(x, window, stride));
  }
}
