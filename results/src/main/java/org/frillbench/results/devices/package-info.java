/** Runs of several devices beside each other: latencies, ratios, and whether rankings agree. */
package org.frillbench.results.devices;
