package org.frillbench.cli.truth;

/** An array of shape [height, width, channels] in row-major order. */
final class Image {

  private final int height;
  private final int width;
  private final int channels;
  private final double[] values;

  private Image(int height, int width, int channels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.values = new double[height * width * channels];
  }

  static Image zeros(int height, int width, int channels) {
    return new Image(height, width, channels);
  }

  static Image of(int height, int width, int channels, float... values) {
    Image image = zeros(height, width, channels);
    for (int i = 0; i < image.values.length; i++) {
      image.values[i] = values[i];
    }
    return image;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  int channels() {
    return channels;
  }

  /** The array itself, not a copy. */
  double[] values() {
    return values;
  }

  /** The index of an element in {@link #values}. */
  int at(int y, int x, int c) {
    return (y * width + x) * channels + c;
  }

  /** Whether a position is inside the image. */
  boolean contains(int y, int x) {
    return y >= 0 && y < height && x >= 0 && x < width;
  }
}
