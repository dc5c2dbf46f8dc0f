/** Sustained runs: one model for minutes in one process; its figures, text and picture. */
package org.frillbench.results.sustain;
