/** How good the candidates are: accuracies that their user brings, one a task. */
package org.frillbench.results.quality;
