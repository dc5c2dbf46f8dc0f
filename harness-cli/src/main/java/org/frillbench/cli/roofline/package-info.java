/**
 * How close a candidate comes to what this host can do: arithmetic on one side, memory on the
 * other.
 */
package org.frillbench.cli.roofline;
