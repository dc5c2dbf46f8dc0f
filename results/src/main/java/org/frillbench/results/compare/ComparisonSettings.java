package org.frillbench.results.compare;

/**
 * What is asked of a comparison.
 *
 * @param threshold the change that matters, 0.05 for 5 %
 * @param rankTests whether rank tests are wanted beside the verdicts
 * @param strict whether it fails, too, where it can say nothing
 * @param sameOutputs whether it fails, too, where outputs differ beyond the limit of their kind
 */
public record ComparisonSettings(
    double threshold, boolean rankTests, boolean strict, boolean sameOutputs) {}
