/**
 * How close a candidate comes to what its target can do: arithmetic on one side, memory on the
 * other.
 */
package org.frillbench.results.roofline;
