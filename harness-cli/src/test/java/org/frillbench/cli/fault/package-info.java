/** Faults at every stage of a run, and what is left of the run then. */
package org.frillbench.cli.fault;
