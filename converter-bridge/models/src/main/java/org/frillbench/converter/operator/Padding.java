package org.frillbench.converter.operator;

/** How a sliding window meets the border of an image. */
public enum Padding {
  /** Zeros around the image, so that the result has ceil(extent / stride) places. */
  SAME(org.tensorflow.lite.schema.Padding.SAME),
  /** The window never leaves the image. */
  VALID(org.tensorflow.lite.schema.Padding.VALID);

  private final byte code;

  Padding(byte code) {
    this.code = code;
  }

  byte code() {
    return code;
  }

  /**
   * Returns how many places a window has along one axis.
   *
   * @throws IllegalArgumentException if the window is larger than an unpadded image
   */
  int places(int extent, int window, int stride) {
    if (this == SAME) {
      return (extent + stride - 1) / stride;
    }
    if (window > extent) {
      throw new IllegalArgumentException(
          "A window of " + window + " does not fit into " + extent + ".");
    }
    return (extent - window) / stride + 1;
  }
}
