/** The commands that the project's documents show, run as a reader would run them. */
package org.frillbench.cli.documents;
