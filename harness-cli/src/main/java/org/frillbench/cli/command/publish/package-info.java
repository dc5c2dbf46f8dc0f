/** The commands that show and publish what a run measured. */
package org.frillbench.cli.command.publish;
