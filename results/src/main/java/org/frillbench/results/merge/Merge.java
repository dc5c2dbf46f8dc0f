package org.frillbench.results.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MergedShard;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Target;

/**
 * Joins the shards of a plan. The merged run has the whole plan and every trial of every shard,
 * also all of the anchor's; only the numbers of the rounds change, because trials of one round were
 * measured near each other, and those of two shards were not.
 */
public final class Merge {

  /** More rounds than any run file can hold. */
  private static final int MOST_ROUNDS = 1_000_000;

  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Measurement> limits = new ArrayList<>();
  private final List<PrecisionPlan> plans = new ArrayList<>();
  private final List<FailedTrial> missed = new ArrayList<>();
  private final List<MergedShard> merged = new ArrayList<>();

  private int rounds;

  private Merge() {}

  /**
   * The run of the whole plan.
   *
   * @param runs all shards, in any order
   * @throws MergeException if they are not all shards of one plan, or were not measured alike
   */
  public static RunFile of(List<NamedRun> runs) throws MergeException {
    List<NamedRun> shards = ShardCheck.inOrder(runs);
    Merge merge = new Merge();
    for (NamedRun shard : shards) {
      merge.add(shard);
    }
    return merge.file(shards.get(0).run());
  }

  private void add(NamedRun shard) throws MergeException {
    RunFile file = shard.run();
    int last = lastRound(file);
    if (last > MOST_ROUNDS) {
      throw new MergeException(
          MergeException.Kind.REFUSED, shard.name() + " has a round of number " + last);
    }
    int before = rounds;
    file.measurements().forEach(each -> measurements.add(each.inRound(before + each.round())));
    limitsOf(file).forEach(each -> limits.add(each.inRound(before + each.round())));
    file.missed().forEach(each -> missed.add(each.inRound(before + each.round())));
    if (file.precisionPlans() != null) {
      file.precisionPlans().forEach(each -> plans.add(each.afterRound(before + each.afterRound())));
    }
    rounds += last;
    merged.add(
        new MergedShard(
            shard.shard().index(),
            file.run().id(),
            file.run().started(),
            file.run().finished(),
            before + 1,
            rounds,
            file.target().serialHash(),
            file.run().resumptions()));
  }

  private static List<Measurement> limitsOf(RunFile file) {
    return file.limits() == null ? List.of() : file.limits();
  }

  private static int lastRound(RunFile file) {
    return Stream.of(
            IntStream.of(file.run().plan().protocol().rounds()),
            file.measurements().stream().mapToInt(Measurement::round),
            limitsOf(file).stream().mapToInt(Measurement::round),
            file.missed().stream().mapToInt(FailedTrial::round))
        .flatMapToInt(found -> found)
        .max()
        .orElseThrow();
  }

  /** What all shards have in common is that of the first. */
  private RunFile file(RunFile first) {
    MergedShard earliest =
        merged.stream().min(Comparator.comparing(MergedShard::started)).orElseThrow();
    MergedShard latest =
        merged.stream().max(Comparator.comparing(MergedShard::finished)).orElseThrow();
    Run run =
        new Run(
            earliest.run() + "-merged",
            earliest.started(),
            latest.finished(),
            first.run().plan().whole(),
            /* interrupted= */ false,
            merged);
    return RunFile.of(
            first.tool(), run, target(first.target()), measurements, limits, List.of(), missed)
        .withPrecisionPlans(plans);
  }

  private Target target(Target first) {
    boolean oneDevice =
        merged.stream().allMatch(shard -> Objects.equals(shard.serialHash(), first.serialHash()));
    return oneDevice ? first : first.withoutSerial();
  }
}
