/** The commands that make models and inspect them. */
package org.frillbench.cli.command.models;
