/** The commands that compare runs: compare, gate, baseline, history. */
package org.frillbench.cli.command.compare;
