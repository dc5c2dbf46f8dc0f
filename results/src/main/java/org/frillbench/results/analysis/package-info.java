/**
 * The analysis of a run: its trials grouped by candidate and settings, and every figure and warning
 * of them.
 */
package org.frillbench.results.analysis;
