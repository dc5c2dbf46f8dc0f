package org.frillbench.converter.spec;

import java.util.Objects;

/**
 * A MobileNetV3 student: [1, 96, 64, 1] log mel values in, [1, bottleneckDimension] out.
 *
 * @param size which MobileNetV3
 * @param width alpha, the factor on every block's channels; {@value #MIN_WIDTH} to {@value
 *     #MAX_WIDTH}
 * @param pooling whether the last feature map is averaged before the bottleneck, not flattened
 * @param compression whether the bottleneck kernel is two factors of rank 100
 * @param qat whether the bottleneck weights are int8 with float activations
 * @param bottleneckDimension values in the output; 1 to {@value #MAX_DIMENSION}
 * @param head the order of the last convolution and the average over the map
 */
public record StudentSpec(
    Size size,
    double width,
    boolean pooling,
    boolean compression,
    boolean qat,
    int bottleneckDimension,
    Head head)
    implements ModelSpec {

  /** The widest network taken: five times the grid's widest, and still within a flatbuffer. */
  public static final double MAX_WIDTH = 10.0;

  /**
   * The narrowest taken: every block has its fewest channels, and Python writes it as Java does.
   */
  public static final double MIN_WIDTH = 0.01;

  /** The longest embedding taken, for students and the teacher alike. */
  public static final int MAX_DIMENSION = 65_536;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the width or the bottleneck dimension is out of its range
   */
  public StudentSpec {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(head, "head");
    if (!(width >= MIN_WIDTH && width <= MAX_WIDTH)) {
      throw new IllegalArgumentException(
          "A student's width must be " + MIN_WIDTH + " to " + MAX_WIDTH + ", not " + width + ".");
    }
    if (bottleneckDimension < 1 || bottleneckDimension > MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "A student's bottleneck dimension must be 1 to "
              + MAX_DIMENSION
              + ", not "
              + bottleneckDimension
              + ".");
    }
  }

  /** A student whose head has the usual order. */
  public StudentSpec(
      Size size,
      double width,
      boolean pooling,
      boolean compression,
      boolean qat,
      int bottleneckDimension) {
    this(size, width, pooling, compression, qat, bottleneckDimension, Head.usual(pooling));
  }

  /** Returns the published FRILL: the best student under 10 ms on a Pixel 1. */
  public static StudentSpec frill() {
    return new StudentSpec(Size.SMALL, 2.0, true, false, false, 2048);
  }

  /** Returns the student with another order of the head. */
  public StudentSpec withHead(Head other) {
    return new StudentSpec(size, width, pooling, compression, qat, bottleneckDimension, other);
  }

  /** Returns whether the head has the order of students that name none. */
  public boolean usualHead() {
    return head == Head.usual(pooling);
  }

  /** Returns the training code's folder form, reduced to what decides the graph. */
  @Override
  public String name() {
    return TrainingFolder.nameOf(this);
  }
}
