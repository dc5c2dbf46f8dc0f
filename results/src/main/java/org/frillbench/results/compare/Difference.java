package org.frillbench.results.compare;

/**
 * Something in which two sides differ although it must not.
 *
 * @param field its name, as in a run file
 * @param left the left side's value; may hold characters that need escaping
 * @param right the right side's
 */
public record Difference(String field, String left, String right) {}
