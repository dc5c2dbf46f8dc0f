package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.wire.Kernels;

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
   * Rounds that every subject is measured in before {@code --precision} looks at an interval. One
   * that ends a measurement by being narrow covers less than it claims, and the more so the earlier
   * it is looked at: from 8 trials on 93 to 94 % instead of 95, or 90 % where processes have two
   * paces ({@code frill-bench calibrate}).
   */
  public static final int PRECISION_ROUNDS = 8;

  /** How long a run with {@code --precision} may take. */
  public static final Duration BUDGET = Duration.ofMinutes(20);

  /** How long one trial may take before its agent is taken for hung. */
  public static final Duration TRIAL_LIMIT = Duration.ofMinutes(5);

  private Defaults() {}
}
