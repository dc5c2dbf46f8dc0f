/**
 * The roofline model: a candidate's latency relative to the arithmetic and bandwidth ceilings of
 * its target.
 */
package org.frillbench.results.roofline;
