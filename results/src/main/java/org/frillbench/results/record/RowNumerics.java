package org.frillbench.results.record;

import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputDifference;

/**
 * How right the outputs of one candidate under one setting are.
 *
 * @param notCompared why there is no comparison with the reference; absent if there is one
 * @param reference the output that is farthest from the reference in any trial, by the figure of
 *     the limit of the candidate's kind; absent if there is none
 * @param lastBit how far the last bit of the inputs moves that output on the host; absent where
 *     that was not needed, or could not be computed
 * @param betweenTrials the output that differs most between two trials, likewise; absent if all
 *     trials gave the same outputs
 */
public record RowNumerics(
    @MayBeAbsent String notCompared,
    @MayBeAbsent NamedDifference reference,
    @MayBeAbsent OutputDifference lastBit,
    @MayBeAbsent NamedDifference betweenTrials) {}
