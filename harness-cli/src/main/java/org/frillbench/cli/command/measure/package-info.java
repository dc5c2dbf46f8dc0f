/** The commands that measure: on a device, on this host, and of the harness itself. */
package org.frillbench.cli.command.measure;
