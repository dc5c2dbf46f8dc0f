package org.frillbench.converter.trained.bundle;

import java.util.regex.Pattern;

/** Which entries of a bundle are variables of the model. */
final class BundleKeys {

  /**
   * Slots, and the variables of an optimizer that was saved with the model. One of Keras 3 also
   * holds the model's variables, which may then have no other path.
   */
  private static final Pattern OPTIMIZER =
      Pattern.compile("/\\.OPTIMIZER_SLOT/|(^|/)_?optimizer\\d*/(?!_trainable_variables/)");

  /** TensorFlow 1 names slots after their variable. */
  private static final Pattern PLAIN_OPTIMIZER =
      Pattern.compile("/(Adam|Adam_1|Momentum|RMSProp|RMSProp_1|Adagrad)$|^beta[12]_power$");

  private static final Pattern METRIC = Pattern.compile("(^|/)keras_api/metrics/");

  private BundleKeys() {}

  /** Returns whether {@code key}, a path through objects, leads to a variable of the model. */
  static boolean isVariablePath(String key) {
    return key.endsWith(ObjectGraph.VALUE_SUFFIX)
        && !OPTIMIZER.matcher(key).find()
        && !METRIC.matcher(key).find();
  }

  /** Returns whether {@code key}, a plain name, is that of a variable of the model. */
  static boolean isVariableName(String key) {
    return !PLAIN_OPTIMIZER.matcher(key).find();
  }
}
