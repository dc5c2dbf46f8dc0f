/**
 * The loop's interfaces: an engine that runs inferences and a probe that reads the device's state.
 */
package org.frillbench.agent.port;
