/** How far the outputs of two computations of one model lie apart, and how far they may. */
package org.frillbench.results.numerics;
