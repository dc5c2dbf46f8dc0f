/** The commands that explain the others: help, explain, completion, and what to do first. */
package org.frillbench.cli.command.help;
