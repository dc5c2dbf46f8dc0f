/** What the loop asks of the world: an engine that infers and a probe that looks at the device. */
package org.frillbench.agent.port;
