/** Figures that other tools measured, read from their files to stand beside one's own. */
package org.frillbench.results.imported;
