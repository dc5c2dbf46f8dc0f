package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.statistics.Percentile;

/** What is measured when nothing else is asked; documented once, here. */
public final class Defaults {

  /** Threads of the interpreter. */
  public static final int THREADS = 1;

  /** Kernels of the interpreter. */
  public static final Kernels KERNELS = Kernels.XNNPACK;

  /** Seed of order and inputs. */
  public static final long SEED = 1;

  /** Rounds of {@code push-and-run}. */
  public static final int ROUNDS = 3;

  /** Rounds of {@code gate}: at 8 verdicts begin, at 10 a steady device tells some 5 %. */
  public static final int GATE_ROUNDS = 10;

  /**
   * Rounds that every subject is measured in before {@code --precision} plans the others. From
   * fewer, a variance is too uncertain: if two first trials happen to agree, too few would follow
   * ({@code frill-bench calibrate}).
   */
  public static final int PRECISION_ROUNDS = 8;

  /** How long a run with {@code --precision} may take. */
  public static final Duration BUDGET = Duration.ofMinutes(20);

  /**
   * What no trial that {@code --precision} plans is shorter than: it has a 90th percentile and
   * spans 0.1 s.
   */
  public static final TimingRule LEAST_PLANNED =
      new TimingRule(Percentile.P90.leastSamples(), 100_000_000L, TimingRule.DEFAULT.maxNs);

  /** How long one trial may take before its agent is taken for hung. */
  public static final Duration TRIAL_LIMIT = Duration.ofMinutes(5);

  private Defaults() {}
}
