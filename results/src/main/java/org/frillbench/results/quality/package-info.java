/** Accuracies of the candidates by task, supplied by the user. */
package org.frillbench.results.quality;
