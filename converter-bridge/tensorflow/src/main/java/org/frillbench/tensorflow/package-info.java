/**
 * The program of the process that runs TensorFlow: its converter, and inferences of SavedModels.
 */
package org.frillbench.tensorflow;
