package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;

/**
 * What a run sets out to measure: candidates × settings × rounds.
 *
 * @param candidates the candidates' names, in the order of the table
 * @param inputs what is asked of their inputs; absent where every one is as its model and the seed
 *     have it
 * @param rounds how often each candidate is measured, each time in a fresh process
 * @param settings the settings that are asked for
 * @param anchor the candidate that opens and closes every round; absent where none does
 * @param precision how far an interval may reach from its centre, 0.03 for ±3 %, before a latency
 *     is measured no more: such intervals are stopped by width; absent where the rounds alone
 *     decide
 * @param warmup when an inference counts as warm
 * @param timing how long a warm inference is timed
 * @param oneSided models of a gate that it cannot compare; absent where there is none
 */
public record Plan(
    List<String> candidates,
    @MayBeAbsent List<Input> inputs,
    int rounds,
    List<Settings> settings,
    @MayBeAbsent String anchor,
    @MayBeAbsent Double precision,
    WarmupRule warmup,
    TimingRule timing,
    @MayBeAbsent UnmatchedModels oneSided) {
  public Plan {
    Check.present(candidates, "candidates");
    Check.atLeastOne(rounds, "rounds");
    Check.present(settings, "settings");
    Check.that(precision == null || precision > 0, "precision is not positive");
    Check.that(warmup != null && warmup.sane(), "warmup is no rule that can be followed");
    Check.that(timing != null && timing.sane(), "timing is no rule that can be followed");
    Check.that(inputs == null || !inputs.isEmpty(), "inputs is empty");
    candidates = List.copyOf(candidates);
    inputs = inputs == null ? null : List.copyOf(inputs);
    settings = List.copyOf(settings);
  }

  /** A plan that leaves no model out. */
  public Plan(
      List<String> candidates,
      List<Input> inputs,
      int rounds,
      List<Settings> settings,
      String anchor,
      Double precision,
      WarmupRule warmup,
      TimingRule timing) {
    this(candidates, inputs, rounds, settings, anchor, precision, warmup, timing, null);
  }
}
