/** Trained weights, read without TensorFlow. */
package org.frillbench.converter.trained;
