/** Options that several commands share, and the converters of their values. */
package org.frillbench.cli.command.options;
