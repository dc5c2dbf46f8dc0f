/** A folder of models with seeded weights: checked, written by several threads, and resumed. */
package org.frillbench.cli.generate;
