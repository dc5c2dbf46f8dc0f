/** What a user types: one class a subcommand, which parses, delegates and renders. */
package org.frillbench.cli.command;
