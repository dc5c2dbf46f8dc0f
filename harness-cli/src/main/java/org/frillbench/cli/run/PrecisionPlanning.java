package org.frillbench.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Phases;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.planning.VarianceComponents;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.PlannedTrials;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Subject;

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
  private final Ticker ticker;
  private final long start;
  private long spentNs;
  private final Map<Item, TreeMap<Integer, ObservedTrial>> observed = new HashMap<>();
  private final Map<Item, Dimensions> dimensions = new LinkedHashMap<>();

  /** The round after which these were planned. */
  private int planned;

  /** Counts the budget from now on; {@code plan} has a precision. */
  PrecisionPlanning(Plan plan, Ticker ticker) {
    this.plan = plan;
    this.goal = plan.protocol().precision();
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** A trial of {@code item} in {@code round}; of the anchor's two in a round the first counts. */
  void observe(Item item, int round, ObservedTrial trial) {
    observed.computeIfAbsent(item, key -> new TreeMap<>()).putIfAbsent(round, trial);
  }

  /**
   * A trial of {@code item} from an earlier sitting, which spent its share of the budget. Its
   * process took a little longer than its phases, which is not recorded.
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

  /** Follows {@code made}, a plan of an earlier sitting. */
  void adopt(PrecisionPlan made) {
    dimensions.clear();
    planned = made.afterRound();
    for (Item item : Schedule.groups(plan).stream().flatMap(List::stream).toList()) {
      made.latencies().stream()
          .filter(each -> isOf(each, item))
          .findFirst()
          .ifPresent(
              each ->
                  dimensions.put(
                      item,
                      new Dimensions(
                          new VarianceComponents(
                              made.afterRound(),
                              each.between(),
                              each.within(),
                              each.fixedNs(),
                              each.iterationNs()),
                          each.iterations(),
                          each.trials())));
    }
  }

  private boolean isOf(PlannedTrials each, Item item) {
    if (item.subject() >= plan.subjects().candidates().size()) {
      return false;
    }
    Subject subject = plan.subjects().candidates().get(item.subject());
    return each.candidate().equals(subject.name())
        && each.side() == subject.side()
        && each.settings().equals(plan.protocol().settings().get(item.setting()));
  }

  /** Leaves one out from now on. */
  void leaveOut(Item item) {
    observed.remove(item);
    dimensions.remove(item);
  }

  /** Plans what follows {@code round}; empty where nothing is planned then. */
  Optional<PrecisionPlan> after(int round) {
    boolean last = round == plan.protocol().rounds();
    if (!last && round != FIRST_PLAN) {
      return Optional.empty();
    }
    List<List<Item>> units = units();
    List<VarianceComponents> first = units.stream().map(this::components).toList();
    List<Integer> iterations = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      iterations.add(iterations(units.get(i), first.get(i), last));
    }
    List<Dimensions> further =
        last
            ? Dimensions.of(first, iterations, goal.halfWidth(), (double) left().toNanos())
            : Dimensions.further(plan.protocol().rounds() - round, first, iterations);
    dimensions.clear();
    planned = round;
    for (int i = 0; i < further.size(); i++) {
      for (Item item : units.get(i)) {
        dimensions.put(item, further.get(i));
      }
    }
    Duration cost = Duration.ofNanos((long) Dimensions.costNs(further));
    return Optional.of(
        new PrecisionPlan(
            round, cost.toMillis(), dimensions.keySet().stream().map(this::recorded).toList()));
  }

  /** What has a figure of its own: of a gate both sides of a model together, for their ratio. */
  private List<List<Item>> units() {
    return Schedule.groups(plan).stream()
        .flatMap(
            group ->
                plan.subjects().ofGate() ? List.of(group).stream() : group.stream().map(List::of))
        .filter(unit -> commonRounds(unit).size() >= 2)
        .toList();
  }

  private List<Integer> commonRounds(List<Item> unit) {
    return observed.getOrDefault(unit.get(0), new TreeMap<>()).keySet().stream()
        .filter(
            round ->
                unit.stream()
                    .allMatch(
                        item -> observed.getOrDefault(item, new TreeMap<>()).containsKey(round)))
        .toList();
  }

  private VarianceComponents components(List<Item> unit) {
    List<ObservedTrial> left = trials(unit, 0);
    return unit.size() == 1
        ? VarianceComponents.of(left)
        : VarianceComponents.ofRatio(left, trials(unit, 1));
  }

  private List<ObservedTrial> trials(List<Item> unit, int index) {
    Map<Integer, ObservedTrial> trials = observed.get(unit.get(index));
    return commonRounds(unit).stream().map(trials::get).toList();
  }

  /** The optimum within its bounds; no more than trials had so far before the last plan. */
  private int iterations(List<Item> unit, VarianceComponents components, boolean last) {
    double fastestNs =
        unit.stream()
            .flatMap(item -> observed.get(item).values().stream())
            .mapToDouble(ObservedTrial::iterationNs)
            .min()
            .orElseThrow();
    int least =
        (int)
            Math.min(
                TimingRule.MOST_SAMPLES,
                Math.max(goal.least().minIterations, Math.ceil(goal.least().minNs / fastestNs)));
    int before =
        unit.stream()
            .flatMap(item -> observed.get(item).values().stream())
            .mapToInt(ObservedTrial::iterations)
            .max()
            .orElseThrow();
    int longest = (int) (MOST_TIMED_PER_FIXED * components.fixedNs() / components.iterationNs());
    int most = last ? Math.max(before, Math.min(TimingRule.MOST_SAMPLES, longest)) : before;
    return components.optimum(least, Math.max(least, most));
  }

  private PlannedTrials recorded(Item item) {
    Subject subject = plan.subjects().candidates().get(item.subject());
    Dimensions each = dimensions.get(item);
    return new PlannedTrials(
        subject.name(),
        subject.side(),
        plan.protocol().settings().get(item.setting()),
        lastRound(each),
        each.iterations(),
        each.expectedWidth(),
        each.first().between(),
        each.first().within(),
        Math.round(each.first().fixedNs()),
        Math.round(each.first().iterationNs()));
  }

  /** How long the next trial of {@code item} is timed. */
  TimingRule timing(Item item) {
    Dimensions each = dimensions.get(item);
    TimingRule usual = plan.protocol().timing();
    return each == null ? usual : new TimingRule(each.iterations(), 0, usual.maxNs);
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
    return planned + each.further();
  }

  /** What is left of the budget. */
  Duration left() {
    Duration left = Duration.ofMillis(goal.budgetMs()).minusNanos(ticker.nanos() - start + spentNs);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The plan of each latency, in the order of the table. */
  Map<Item, Dimensions> dimensions() {
    return dimensions;
  }
}
