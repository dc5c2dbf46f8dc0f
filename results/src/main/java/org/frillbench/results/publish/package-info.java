/** The latency table that people cite: what it holds, when it may be published, and its forms. */
package org.frillbench.results.publish;
