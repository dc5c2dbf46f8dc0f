package org.frillbench.results.statistics;

/**
 * Where a latency lies.
 *
 * @param kind what the ends mean
 * @param lowNs the lower end, ns
 * @param highNs the upper end, ns
 */
public record Interval(IntervalKind kind, double lowNs, double highNs) {}
