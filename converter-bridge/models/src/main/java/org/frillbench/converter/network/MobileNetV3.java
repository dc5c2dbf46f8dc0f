package org.frillbench.converter.network;

import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.converter.spec.Size;

/**
 * The blocks of the three MobileNetV3 sizes.
 *
 * <p>Source: Howard et al., "Searching for MobileNetV3" (2019), tables 1 and 2, with the expansions
 * written as Keras writes them; tiny is the released FRILL code's own.
 *
 * @param blocks the inverted residual blocks in order
 * @param lastPoint the channels of the last 1x1 convolution, before alpha
 */
record MobileNetV3(List<Block> blocks, int lastPoint) {

  private static final boolean SE = true;
  private static final boolean HS = true;
  private static final boolean NO_SE = false;
  private static final boolean RELU = false;

  private static final MobileNetV3 SMALL =
      new MobileNetV3(
          List.of(
              new Block(0, 1, 16, 3, 2, SE, RELU),
              new Block(1, 72.0 / 16, 24, 3, 2, NO_SE, RELU),
              new Block(2, 88.0 / 24, 24, 3, 1, NO_SE, RELU),
              new Block(3, 4, 40, 5, 2, SE, HS),
              new Block(4, 6, 40, 5, 1, SE, HS),
              new Block(5, 6, 40, 5, 1, SE, HS),
              new Block(6, 3, 48, 5, 1, SE, HS),
              new Block(7, 3, 48, 5, 1, SE, HS),
              new Block(8, 6, 96, 5, 2, SE, HS),
              new Block(9, 6, 96, 5, 1, SE, HS),
              new Block(10, 6, 96, 5, 1, SE, HS)),
          1024);

  /**
   * Small without the second of its 48-channel blocks and the last of its 96-channel ones; the
   * others keep their numbers, as in the released code.
   */
  private static final MobileNetV3 TINY = new MobileNetV3(SMALL.without(7, 10), 512);

  private static final MobileNetV3 LARGE =
      new MobileNetV3(
          List.of(
              new Block(0, 1, 16, 3, 1, NO_SE, RELU),
              new Block(1, 4, 24, 3, 2, NO_SE, RELU),
              new Block(2, 3, 24, 3, 1, NO_SE, RELU),
              new Block(3, 3, 40, 5, 2, SE, RELU),
              new Block(4, 3, 40, 5, 1, SE, RELU),
              new Block(5, 3, 40, 5, 1, SE, RELU),
              new Block(6, 6, 80, 3, 2, NO_SE, HS),
              new Block(7, 2.5, 80, 3, 1, NO_SE, HS),
              new Block(8, 2.3, 80, 3, 1, NO_SE, HS),
              new Block(9, 2.3, 80, 3, 1, NO_SE, HS),
              new Block(10, 6, 112, 3, 1, SE, HS),
              new Block(11, 6, 112, 3, 1, SE, HS),
              new Block(12, 6, 160, 5, 2, SE, HS),
              new Block(13, 6, 160, 5, 1, SE, HS),
              new Block(14, 6, 160, 5, 1, SE, HS)),
          1280);

  /** Returns the network of {@code size}. */
  static MobileNetV3 of(Size size) {
    return switch (size) {
      case TINY -> TINY;
      case SMALL -> SMALL;
      case LARGE -> LARGE;
    };
  }

  private List<Block> without(int first, int second) {
    return IntStream.range(0, blocks.size())
        .filter(i -> i != first && i != second)
        .mapToObj(blocks::get)
        .toList();
  }
}
