package org.frillbench.results.record;

/**
 * How narrow every interval shall become.
 *
 * @param halfWidth how far an interval may reach from its centre, 0.03 for ±3 %, before a latency
 *     is measured no more: such intervals are stopped by width
 * @param budgetMs how long the whole run may take for it, ms
 */
public record Precision(double halfWidth, long budgetMs) {
  public Precision {
    Check.that(halfWidth > 0, "halfWidth is not positive");
    Check.notNegative(budgetMs, "budgetMs");
  }
}
