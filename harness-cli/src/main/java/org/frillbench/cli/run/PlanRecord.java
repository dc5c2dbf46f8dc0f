package org.frillbench.cli.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.planning.IntervalRule;
import org.frillbench.results.planning.Quantity;
import org.frillbench.results.planning.VarianceComponents;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.PlannedTrials;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Subject;

/** How further trials are recorded, and read back where a run is resumed. */
final class PlanRecord {

  private final Plan plan;

  PlanRecord(Plan plan) {
    this.plan = plan;
  }

  /**
   * The record of {@code dimensions}, planned after {@code round} for intervals by {@code rule}.
   *
   * @param cost how long they are expected to take
   */
  PrecisionPlan recorded(
      int round, Duration cost, IntervalRule rule, Map<Item, Dimensions> dimensions) {
    return new PrecisionPlan(
        round,
        cost.toMillis(),
        dimensions.entrySet().stream()
            .map(each -> recorded(each.getKey(), round, rule, each.getValue()))
            .toList());
  }

  private PlannedTrials recorded(Item item, int round, IntervalRule rule, Dimensions dimensions) {
    Subject subject = plan.subjects().candidates().get(item.subject());
    VarianceComponents first = dimensions.quantity().first();
    return new PlannedTrials(
        subject.name(),
        subject.side(),
        plan.protocol().settings().get(item.setting()),
        round + dimensions.rounds(),
        dimensions.quantity().iterations(),
        dimensions.expectedWidth(rule),
        first.between(),
        first.within(),
        Math.round(first.fixedNs()),
        Math.round(first.iterationNs()));
  }

  /** The dimensions in {@code made}, in the order of the table. */
  Map<Item, Dimensions> restored(PrecisionPlan made) {
    Map<Item, Dimensions> dimensions = new LinkedHashMap<>();
    for (Item item : Schedule.groups(plan).stream().flatMap(List::stream).toList()) {
      find(made, item)
          .ifPresent(each -> dimensions.put(item, restored(item, made.afterRound(), each)));
    }
    return dimensions;
  }

  private Dimensions restored(Item item, int round, PlannedTrials each) {
    VarianceComponents first =
        new VarianceComponents(
            round, each.between(), each.within(), each.fixedNs(), each.iterationNs());
    return new Dimensions(
        new Quantity(first, each.iterations(), Schedule.isAnchor(plan, item.subject())),
        each.lastRound() - round);
  }

  private Optional<PlannedTrials> find(PrecisionPlan made, Item item) {
    if (item.subject() >= plan.subjects().candidates().size()) {
      return Optional.empty();
    }
    Subject subject = plan.subjects().candidates().get(item.subject());
    return made.latencies().stream()
        .filter(each -> each.candidate().equals(subject.name()))
        .filter(each -> each.side() == subject.side())
        .filter(each -> each.settings().equals(plan.protocol().settings().get(item.setting())))
        .findFirst();
  }
}
