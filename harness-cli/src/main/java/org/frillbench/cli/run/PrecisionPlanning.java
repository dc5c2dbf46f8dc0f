package org.frillbench.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Phases;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.planning.IntervalRule;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.planning.Quantity;
import org.frillbench.results.planning.VarianceComponents;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.PrecisionPlan;

/**
 * Plans the trials of a run with a precision from its first rounds, once and for all: no interval
 * decides whether another trial follows. After the first three rounds it plans iterations, after
 * the first rounds of all it plans iterations and trials.
 */
final class PrecisionPlanning {

  /** Rounds after which iterations are planned for the first time. */
  static final int FIRST_PLAN = 3;

  /** The longest timed part of a trial: any longer one gains under 1 / (1 + this). */
  private static final int MOST_TIMED_PER_FIXED = 5;

  private final Plan plan;
  private final Precision goal;
  private final PlanRecord record;
  private final Ticker ticker;
  private final long start;
  private long spentNs;
  private final FirstTrials trials = new FirstTrials();
  private Map<Item, Dimensions> dimensions = new LinkedHashMap<>();

  /** The round after which these were planned. */
  private int planned;

  /** Counts the budget from now on; {@code plan} has a precision. */
  PrecisionPlanning(Plan plan, Ticker ticker) {
    this.plan = plan;
    this.goal = plan.protocol().precision();
    this.record = new PlanRecord(plan);
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** A trial of {@code item} in {@code round}. */
  void observe(Item item, int round, ObservedTrial trial) {
    trials.add(item, round, trial);
  }

  /**
   * A trial of {@code item} that was measured before the run was resumed, which used its share of
   * the budget. Its process took a little longer than its phases, which is not recorded.
   */
  void recall(Item item, Measurement trial) {
    long[] samples = trial.samplesNs().toArray();
    Phases phases = trial.phases();
    long wallNs =
        phases.loadNs
            + (phases.allocateNs == null ? 0 : phases.allocateNs)
            + phases.firstNs
            + trial.warmup().ns
            + LongStream.of(samples).sum();
    spentNs += wallNs;
    observe(item, trial.round(), ObservedTrial.of(samples, wallNs));
  }

  /** Follows {@code made}, a plan that was made before the run was resumed. */
  void adopt(PrecisionPlan made) {
    dimensions = record.restored(made);
    planned = made.afterRound();
  }

  /** Leaves one out from now on. */
  void leaveOut(Item item) {
    trials.remove(item);
    dimensions.remove(item);
  }

  /** Plans what follows {@code round}; empty where nothing is planned then. */
  Optional<PrecisionPlan> after(int round) {
    boolean last = round == plan.protocol().rounds();
    if (!last && round != FIRST_PLAN) {
      return Optional.empty();
    }
    List<List<Item>> units = units();
    List<Quantity> quantities = units.stream().map(unit -> quantity(unit, last)).toList();
    IntervalRule rule = rule(units.size());
    int rounds = plan.protocol().rounds() - round;
    List<Dimensions> further =
        last
            ? Dimensions.of(rule, quantities, goal.halfWidth(), (double) left().toNanos())
            : quantities.stream().map(each -> new Dimensions(each, rounds)).toList();
    dimensions = new LinkedHashMap<>();
    planned = round;
    for (int i = 0; i < further.size(); i++) {
      for (Item item : units.get(i)) {
        dimensions.put(item, further.get(i));
      }
    }
    Duration cost = Duration.ofNanos((long) Dimensions.costNs(further));
    return Optional.of(record.recorded(round, cost, rule, dimensions));
  }

  /** What has an interval of its own: of a gate both sides of a model together. */
  private List<List<Item>> units() {
    List<List<Item>> units = new ArrayList<>();
    for (List<Item> group : Schedule.groups(plan)) {
      if (plan.subjects().ofGate()) {
        units.add(group);
      } else {
        group.forEach(item -> units.add(List.of(item)));
      }
    }
    return units.stream().filter(trials::suffice).toList();
  }

  /** The interval that tables show, or that decides in a gate whether a model regressed. */
  private IntervalRule rule(int units) {
    return plan.subjects().ofGate()
        ? IntervalRule.mean(
            new VerdictRule(VerdictRule.THRESHOLD, Math.max(1, units)).sharedLevel())
        : IntervalRule.LATENCY;
  }

  private Quantity quantity(List<Item> unit, boolean last) {
    VarianceComponents components = trials.components(unit);
    return new Quantity(
        components,
        iterations(unit, components, last),
        Schedule.isAnchor(plan, unit.get(0).subject()));
  }

  /** The optimum within its bounds; no more than trials had so far before the last plan. */
  private int iterations(List<Item> unit, VarianceComponents components, boolean last) {
    double fastestNs = trials.all(unit).mapToDouble(ObservedTrial::iterationNs).min().orElseThrow();
    int least =
        (int)
            Math.min(
                TimingRule.MOST_SAMPLES,
                Math.max(goal.least().minIterations, Math.ceil(goal.least().minNs / fastestNs)));
    int before = trials.all(unit).mapToInt(ObservedTrial::iterations).max().orElseThrow();
    int longest = (int) (MOST_TIMED_PER_FIXED * components.fixedNs() / components.iterationNs());
    int most = last ? Math.max(before, Math.min(TimingRule.MOST_SAMPLES, longest)) : before;
    return components.optimum(least, Math.max(least, most));
  }

  /** How long the next trial of {@code item} is timed. */
  TimingRule timing(Item item) {
    Dimensions each = dimensions.get(item);
    TimingRule usual = plan.protocol().timing();
    return each == null ? usual : new TimingRule(each.quantity().iterations(), 0, usual.maxNs);
  }

  /** Whether {@code item} is measured in {@code round}, which is after the last plan. */
  boolean wants(Item item, int round) {
    return dimensions.containsKey(item) && lastRound(dimensions.get(item)) >= round;
  }

  /** The last planned round. */
  int lastRound() {
    return dimensions.values().stream().mapToInt(this::lastRound).max().orElse(0);
  }

  /** A trial that was missed before the plan is made up for after it. */
  private int lastRound(Dimensions each) {
    return planned + each.rounds();
  }

  /** What is left of the budget. */
  Duration left() {
    Duration left = Duration.ofMillis(goal.budgetMs()).minusNanos(ticker.nanos() - start + spentNs);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
