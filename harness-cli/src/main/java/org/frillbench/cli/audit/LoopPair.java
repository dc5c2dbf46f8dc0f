package org.frillbench.cli.audit;

import java.util.Arrays;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.TimingRule;

/**
 * The agent's loop against a bare loop over one interpreter, in blocks of the order ABBA, so that a
 * steady drift falls on both alike. A block of the agent's loop counts as the sum of its samples, a
 * block of the bare loop as the time between its first and its last moment.
 */
final class LoopPair {

  private static final long LONG_ENOUGH = Long.MAX_VALUE / 4;

  private final LoadedModel model;
  private final Ticker ticker = Ticker.system();
  private final TimedLoop loop = new TimedLoop(ticker);
  private final TimingRule rule;
  private final int iterations;

  LoopPair(LoadedModel model, int iterations) {
    this.model = model;
    this.iterations = iterations;
    this.rule = new TimingRule(iterations, 0, LONG_ENOUGH);
  }

  /** The agent's loop over the bare loop: the median of {@code quads} ratios. */
  double ratio(int quads) throws EngineException {
    double[] logs = new double[quads];
    for (int i = 0; i < quads; i++) {
      double first = agent();
      double bare = bare() + bare();
      logs[i] = Math.log((first + agent()) / bare);
    }
    Arrays.sort(logs);
    return Math.exp((logs[(quads - 1) / 2] + logs[quads / 2]) / 2);
  }

  /** One inference in the agent's loop, ns: the median of a series of {@code iterations}. */
  double medianNs() throws EngineException {
    return Medians.of(loop.time(model, rule, 1).samplesNs);
  }

  private double agent() throws EngineException {
    return Arrays.stream(loop.time(model, rule, 1).samplesNs).sum();
  }

  private double bare() throws EngineException {
    long start = ticker.nanos();
    for (int i = 0; i < iterations; i++) {
      model.invoke();
    }
    return ticker.nanos() - start;
  }
}
