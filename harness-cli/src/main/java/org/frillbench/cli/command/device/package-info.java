/** The commands that list, check and clean devices, and run a virtual one. */
package org.frillbench.cli.command.device;
