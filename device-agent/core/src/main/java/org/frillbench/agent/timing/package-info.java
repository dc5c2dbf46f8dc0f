/** How long one inference takes: the one clock, the warm-up rule, the timed loop. */
package org.frillbench.agent.timing;
