package org.frillbench.cli.run;

import java.util.List;
import java.util.Set;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.shard.Partition;
import org.frillbench.cli.shard.ShardChoice;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Subject;
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

  /**
   * The part of it that {@code shard} is: its candidates and the anchor, in the plan's order. Which
   * these are depends on what is known before anything is measured, and on no machine.
   */
  public PlannedRun part(ShardChoice shard) {
    List<Partition.Work> work =
        files.candidates().stream()
            .filter(file -> !isAnchor(file))
            .map(file -> new Partition.Work(nameOf(file), Estimate.PHONE.seconds(file, protocol())))
            .toList();
    Set<String> names = Partition.names(work, shard);
    List<CandidateFile> mine =
        files.candidates().stream()
            .filter(file -> isAnchor(file) || names.contains(nameOf(file)))
            .toList();
    List<Subject> subjects = mine.stream().map(file -> Subject.of(file.candidate())).toList();
    return new PlannedRun(plan.part(shard.index(), shard.of(), subjects), files.only(mine));
  }

  private boolean isAnchor(CandidateFile file) {
    return nameOf(file).equals(protocol().anchor());
  }

  private static String nameOf(CandidateFile file) {
    return file.candidate().name();
  }

  /** Warnings that make it unfit. */
  Set<Warning> blocking() {
    return plan.subjects().ofGate() ? BlockingWarnings.ofReliance() : BlockingWarnings.ofRuns();
  }
}
