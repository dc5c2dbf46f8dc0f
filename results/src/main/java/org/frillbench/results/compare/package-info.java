/** Did a change make it slower? Ratios of two sides, and what may be said of them. */
package org.frillbench.results.compare;
