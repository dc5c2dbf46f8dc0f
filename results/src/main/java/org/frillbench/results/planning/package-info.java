/** How many trials and iterations a precision takes, from the variance and cost of the first. */
package org.frillbench.results.planning;
