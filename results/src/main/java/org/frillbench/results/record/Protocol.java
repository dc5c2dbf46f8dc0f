package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;

/**
 * How a run measures its subjects.
 *
 * @param rounds how often each subject is measured under each of the settings, each time in a fresh
 *     process, before any are added for the sake of precision
 * @param settings the settings that are asked for; of a gate one for both sides, or the left side's
 *     and the right side's
 * @param anchor the name of the candidate that opens and closes every round; absent where none does
 * @param precision how narrow intervals shall become; absent where the rounds alone decide
 * @param warmup when an inference counts as warm
 * @param timing how long a warm inference is timed
 * @param seed seeds the order within each round, and the inputs' numbers where no file fills them
 * @param limits how long is waited; absent where JMH decides
 */
public record Protocol(
    int rounds,
    List<Settings> settings,
    @MayBeAbsent String anchor,
    @MayBeAbsent Precision precision,
    WarmupRule warmup,
    TimingRule timing,
    long seed,
    @MayBeAbsent TimeLimits limits) {
  public Protocol {
    Check.atLeastOne(rounds, "rounds");
    Check.present(settings, "settings");
    Check.that(warmup != null && warmup.sane(), "warmup is no rule that can be followed");
    Check.that(timing != null && timing.sane(), "timing is no rule that can be followed");
    settings = List.copyOf(settings);
  }
}
