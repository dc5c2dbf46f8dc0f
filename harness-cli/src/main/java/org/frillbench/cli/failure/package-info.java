/** How a command ends badly: one sentence, one exit code. */
package org.frillbench.cli.failure;
