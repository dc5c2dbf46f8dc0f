package org.frillbench.converter.trained.student;

import java.util.Locale;

/**
 * How a release of Keras calls the variables of MobileNetV3. Layers are called here as in Keras 2
 * and in our graphs: {@code expanded_conv_1/squeeze_excite/Conv}.
 */
enum Naming {
  /** TensorFlow 2.3 to 2.15: {@code expanded_conv_1/expand/BatchNorm/gamma}. */
  KERAS_2("/BatchNorm/", "/depthwise_kernel") {
    @Override
    String layer(String layer) {
      return layer;
    }
  },

  /** {@code expanded_conv_1_expand_bn/gamma}. */
  KERAS_3("_bn/", "/kernel") {
    @Override
    String layer(String layer) {
      return layer.replace('/', '_').toLowerCase(Locale.ROOT);
    }
  };

  private final String norm;
  private final String depthwiseKernel;

  Naming(String norm, String depthwiseKernel) {
    this.norm = norm;
    this.depthwiseKernel = depthwiseKernel;
  }

  /** Returns what Keras calls {@code layer}. */
  abstract String layer(String layer);

  String kernel(String layer) {
    return layer(layer) + "/kernel";
  }

  String depthwiseKernel(String layer) {
    return layer(layer) + depthwiseKernel;
  }

  String bias(String layer) {
    return layer(layer) + "/bias";
  }

  /** Returns the name of a variable of the batch norm that follows {@code layer}. */
  String norm(String layer, String variable) {
    return layer(layer) + norm + variable;
  }
}
