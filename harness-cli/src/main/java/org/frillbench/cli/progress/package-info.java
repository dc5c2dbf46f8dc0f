/** How work gets on: a line of a terminal, lines of a log, or events for programs. */
package org.frillbench.cli.progress;
