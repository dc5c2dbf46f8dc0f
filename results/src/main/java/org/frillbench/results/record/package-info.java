/** The record of a run: its plan, its target, and all samples. */
package org.frillbench.results.record;
