/** The frill-bench command: from the words a user types to a run file, a table and an exit code. */
package org.frillbench.cli;
