package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;

/**
 * How a run measures its subjects.
 *
 * @param rounds how often each subject is measured under each of the settings, each time in a fresh
 *     process, before any are added for the sake of precision
 * @param settings the settings that are asked for; of a gate one for both sides, or the base side's
 *     and the new side's
 * @param anchor the name of the candidate that opens and closes every round; absent where none does
 * @param precision how narrow intervals shall become; absent where the rounds alone decide
 * @param warmup when an inference counts as warm; absent where JMH decides and in a sustained run
 * @param timing how long a warm inference is timed; absent as the warm-up is
 * @param seed seeds the order within each round, and the inputs' numbers where no file fills them
 * @param limits how long is waited; absent where JMH decides
 * @param jmh the modes and iterations of JMH's forks; absent where the agent measures
 * @param sustain how long and how often a model runs in one process; absent where it is timed in
 *     trials
 */
public record Protocol(
    int rounds,
    List<Settings> settings,
    @MayBeAbsent String anchor,
    @MayBeAbsent Precision precision,
    @MayBeAbsent WarmupRule warmup,
    @MayBeAbsent TimingRule timing,
    long seed,
    @MayBeAbsent TimeLimits limits,
    @MayBeAbsent JmhProtocol jmh,
    @MayBeAbsent SustainRule sustain) {
  public Protocol {
    Check.atLeastOne(rounds, "rounds");
    Check.present(settings, "settings");
    boolean other = jmh != null || sustain != null;
    Check.that(warmup == null ? other : warmup.sane(), "warmup is no rule that can be followed");
    Check.that(timing == null ? other : timing.sane(), "timing is no rule that can be followed");
    Check.that(
        !other || (warmup == null && timing == null), "warmup and timing are not asked for here");
    Check.that(
        sustain == null || (jmh == null && sustain.sane()),
        "sustain is no rule that can be followed");
    settings = List.copyOf(settings);
  }

  /** How the agent measures. */
  public Protocol(
      int rounds,
      List<Settings> settings,
      String anchor,
      Precision precision,
      WarmupRule warmup,
      TimingRule timing,
      long seed,
      TimeLimits limits) {
    this(rounds, settings, anchor, precision, warmup, timing, seed, limits, null, null);
  }

  /** How JMH measures: {@code forks} forks of each mode, one a round. */
  public static Protocol ofJmh(int forks, List<Settings> settings, long seed, JmhProtocol jmh) {
    return new Protocol(forks, settings, null, null, null, null, seed, null, jmh, null);
  }

  /** How a sustained run measures one candidate, once. */
  public static Protocol ofSustained(
      Settings settings, long seed, TimeLimits limits, SustainRule sustain) {
    return new Protocol(1, List.of(settings), null, null, null, null, seed, limits, null, sustain);
  }
}
