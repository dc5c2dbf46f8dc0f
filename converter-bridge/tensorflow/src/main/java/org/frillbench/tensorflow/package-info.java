/** TensorFlow's own converter and runtime, called in a process of its own. */
package org.frillbench.tensorflow;
