/** TensorFlow on this machine: fetched when it is needed, run in a process of its own. */
package org.frillbench.cli.tensorflow;
