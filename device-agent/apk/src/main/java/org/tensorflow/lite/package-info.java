/** A window into TensorFlow Lite, whose view of what it runs is open to its own package alone. */
package org.tensorflow.lite;
