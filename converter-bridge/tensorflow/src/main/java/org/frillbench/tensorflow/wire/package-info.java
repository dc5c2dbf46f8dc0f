/** The messages between the command line and the process that runs TensorFlow. */
package org.frillbench.tensorflow.wire;
