/** A board: a static site of many runs and devices, and what it says of each candidate. */
package org.frillbench.results.board;
