/** What each warning, comparison note and verdict means, by which rule, and what to do about it. */
package org.frillbench.results.explain;
