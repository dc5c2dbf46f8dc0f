/** The commands that look after devices, and the virtual one. */
package org.frillbench.cli.command.device;
