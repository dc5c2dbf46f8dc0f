package org.frillbench.cli.truth;

import java.util.function.DoubleUnaryOperator;

/**
 * Reference implementations of layers: direct loops in double precision after the published
 * definitions, independent of the product's code.
 */
final class Reference {

  private Reference() {}

  /**
   * Zero padding of an image.
   *
   * @param top rows above
   * @param bottom rows below
   * @param left columns before
   * @param right columns after
   */
  record Border(int top, int bottom, int left, int right) {

    static final Border NONE = new Border(0, 0, 0, 0);

    /**
     * TensorFlow's SAME: output extent ceil(extent / stride), the odd row or column of zeros last.
     */
    static Border same(Image x, int window, int stride) {
      int rows = missing(x.height(), window, stride);
      int columns = missing(x.width(), window, stride);
      return new Border(rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
    }

    private static int missing(int extent, int window, int stride) {
      int outputs = (extent + stride - 1) / stride;
      return Math.max(0, (outputs - 1) * stride + window - extent);
    }

    int rows(Image x, int window, int stride) {
      return (x.height() + top + bottom - window) / stride + 1;
    }

    int columns(Image x, int window, int stride) {
      return (x.width() + left + right - window) / stride + 1;
    }
  }

  /** A convolution; kernel [filters, window, window, channels]. */
  static Image conv(Image x, Weights.Layer layer, int window, int stride, Border border) {
    int filters = layer.bias().length;
    Image y =
        Image.zeros(border.rows(x, window, stride), border.columns(x, window, stride), filters);
    for (int row = 0; row < y.height(); row++) {
      for (int column = 0; column < y.width(); column++) {
        for (int f = 0; f < filters; f++) {
          double sum = layer.bias()[f];
          for (int i = 0; i < window; i++) {
            for (int j = 0; j < window; j++) {
              int from = row * stride + i - border.top();
              int at = column * stride + j - border.left();
              for (int c = 0; x.contains(from, at) && c < x.channels(); c++) {
                sum +=
                    x.values()[x.at(from, at, c)]
                        * layer.kernel()[((f * window + i) * window + j) * x.channels() + c];
              }
            }
          }
          y.values()[y.at(row, column, f)] = sum;
        }
      }
    }
    return y;
  }

  /** A depthwise convolution; kernel [1, window, window, channels]. */
  static Image depthwise(Image x, Weights.Layer layer, int window, int stride, Border border) {
    Image y =
        Image.zeros(
            border.rows(x, window, stride), border.columns(x, window, stride), x.channels());
    for (int row = 0; row < y.height(); row++) {
      for (int column = 0; column < y.width(); column++) {
        for (int c = 0; c < x.channels(); c++) {
          double sum = layer.bias()[c];
          for (int i = 0; i < window; i++) {
            for (int j = 0; j < window; j++) {
              int from = row * stride + i - border.top();
              int at = column * stride + j - border.left();
              if (x.contains(from, at)) {
                sum +=
                    x.values()[x.at(from, at, c)]
                        * layer.kernel()[(i * window + j) * x.channels() + c];
              }
            }
          }
          y.values()[y.at(row, column, c)] = sum;
        }
      }
    }
    return y;
  }

  /** A dense layer; kernel [units, inputs]. */
  static double[] dense(double[] x, double[] kernel, double[] bias) {
    double[] y = bias.clone();
    for (int u = 0; u < y.length; u++) {
      for (int i = 0; i < x.length; i++) {
        y[u] += x[i] * kernel[u * x.length + i];
      }
    }
    return y;
  }

  /**
   * The input as a hybrid kernel quantizes it: multiples of max |x| / 127, rounded half away from
   * zero.
   */
  static double[] quantized(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    double step = largest == 0 ? 1 : largest / 127;
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.signum(x[i]) * Math.floor(Math.abs(x[i]) / step + 0.5) * step;
    }
    return y;
  }

  /** The maximum of each window, without the border. */
  static Image maxPool(Image x, int window, int stride, Border border) {
    Image y =
        Image.zeros(
            border.rows(x, window, stride), border.columns(x, window, stride), x.channels());
    for (int row = 0; row < y.height(); row++) {
      for (int column = 0; column < y.width(); column++) {
        for (int c = 0; c < x.channels(); c++) {
          double largest = Double.NEGATIVE_INFINITY;
          for (int i = 0; i < window; i++) {
            for (int j = 0; j < window; j++) {
              int from = row * stride + i - border.top();
              int at = column * stride + j - border.left();
              if (x.contains(from, at)) {
                largest = Math.max(largest, x.values()[x.at(from, at, c)]);
              }
            }
          }
          y.values()[y.at(row, column, c)] = largest;
        }
      }
    }
    return y;
  }

  static Image pad(Image x, Border border) {
    Image y =
        Image.zeros(
            x.height() + border.top() + border.bottom(),
            x.width() + border.left() + border.right(),
            x.channels());
    for (int row = 0; row < x.height(); row++) {
      for (int column = 0; column < x.width(); column++) {
        for (int c = 0; c < x.channels(); c++) {
          y.values()[y.at(row + border.top(), column + border.left(), c)] =
              x.values()[x.at(row, column, c)];
        }
      }
    }
    return y;
  }

  /** The mean of each channel, [1, 1, channels]. */
  static Image mean(Image x) {
    Image y = Image.zeros(1, 1, x.channels());
    int count = x.height() * x.width();
    for (int i = 0; i < x.values().length; i++) {
      y.values()[i % x.channels()] += x.values()[i] / count;
    }
    return y;
  }

  /** The sum of two images, or of an image and one [1, 1, channels]. */
  static Image add(Image x, Image y) {
    Image sum = Image.zeros(x.height(), x.width(), x.channels());
    for (int i = 0; i < sum.values().length; i++) {
      sum.values()[i] = x.values()[i] + y.values()[i % y.values().length];
    }
    return sum;
  }

  /** The product of two images, or of an image and one [1, 1, channels]. */
  static Image multiply(Image x, Image y) {
    Image product = Image.zeros(x.height(), x.width(), x.channels());
    for (int i = 0; i < product.values().length; i++) {
      product.values()[i] = x.values()[i] * y.values()[i % y.values().length];
    }
    return product;
  }

  static Image each(Image x, DoubleUnaryOperator function) {
    Image y = Image.zeros(x.height(), x.width(), x.channels());
    for (int i = 0; i < y.values().length; i++) {
      y.values()[i] = function.applyAsDouble(x.values()[i]);
    }
    return y;
  }

  static double relu(double x) {
    return Math.max(x, 0);
  }

  static double hardSigmoid(double x) {
    return Math.min(Math.max(x + 3, 0), 6) / 6;
  }

  static double hardSwish(double x) {
    return x * hardSigmoid(x);
  }
}
