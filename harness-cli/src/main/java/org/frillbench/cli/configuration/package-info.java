/** The file in which a project keeps defaults of options. */
package org.frillbench.cli.configuration;
