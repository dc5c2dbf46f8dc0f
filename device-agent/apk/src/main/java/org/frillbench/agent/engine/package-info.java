/** TensorFlow Lite's Java API, and how its native library comes into the process. */
package org.frillbench.agent.engine;
