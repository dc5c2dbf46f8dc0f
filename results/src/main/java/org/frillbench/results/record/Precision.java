package org.frillbench.results.record;

import org.frillbench.agent.timing.TimingRule;

/**
 * How narrow every interval shall become.
 *
 * @param halfWidth how far an interval shall reach from its centre at most, 0.03 for ±3 %: the
 *     first rounds decide how many trials that takes
 * @param budgetMs how long the whole run may take for it, ms
 * @param least what no planned trial is shorter than
 */
public record Precision(double halfWidth, long budgetMs, TimingRule least) {
  public Precision {
    Check.that(halfWidth > 0, "halfWidth is not positive");
    Check.notNegative(budgetMs, "budgetMs");
    Check.present(least, "least");
    Check.that(least.sane(), "least is no rule that can be followed");
  }
}
