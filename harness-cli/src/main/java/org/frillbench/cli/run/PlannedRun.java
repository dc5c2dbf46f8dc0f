package org.frillbench.cli.run;

import java.util.List;
import java.util.Set;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.warning.Warning;

/**
 * A plan with the files that it takes to carry it out here.
 *
 * @param plan what is measured, how, and what is accepted; as it is recorded
 * @param files the files of its subjects
 */
public record PlannedRun(Plan plan, HostFiles files) {

  /** How it measures. */
  Protocol protocol() {
    return plan.protocol();
  }

  /** Everything that has a latency of its own. */
  List<Item> items() {
    return Schedule.groups(plan).stream().flatMap(List::stream).toList();
  }

  /** How many trials it has, before any are added for the sake of precision. */
  public int trials() {
    return new Schedule(plan).trialsPerRound() * protocol().rounds();
  }

  /** Warnings that make it unfit. */
  Set<Warning> blocking() {
    return plan.subjects().ofGate() ? WarningRules.blockingReliance() : WarningRules.blocking();
  }
}
