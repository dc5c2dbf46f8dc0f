package org.frillbench.results.merge;

import static org.frillbench.results.merge.MergeException.Kind.INCOMPLETE;
import static org.frillbench.results.merge.MergeException.Kind.NOT_COMPARABLE;
import static org.frillbench.results.merge.MergeException.Kind.REFUSED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Difference;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Subject;

/** Whether runs are all shards of one plan, each once, and measured alike. */
final class ShardCheck {

  /** So many names are listed. */
  private static final int LISTED = 3;

  /** By index. */
  private final TreeMap<Integer, NamedRun> shards = new TreeMap<>();

  private ShardCheck() {}

  /**
   * The shards by index, after every check.
   *
   * @param runs at least one
   * @throws MergeException for the first obstacle
   */
  static List<NamedRun> inOrder(List<NamedRun> runs) throws MergeException {
    ShardCheck check = new ShardCheck();
    for (NamedRun run : runs) {
      requireShard(run);
      requireSamePlan(runs.get(0), run);
      check.add(run);
    }
    check.requireComplete();
    check.requireEachCandidateOnce();
    check.requireMeasuredAlike();
    return List.copyOf(check.shards.values());
  }

  private static void requireShard(NamedRun run) throws MergeException {
    if (run.shard() == null) {
      throw new MergeException(
          REFUSED,
          run.run().run().shards() == null
              ? run.file() + " is no shard: its run measured a whole plan"
              : run.file() + " is no shard: it is merged already");
    }
    if (!run.plan().digest().equals(run.shard().plan())) {
      throw new MergeException(
          REFUSED,
          run.file() + " does not hold the plan that its shard names: the file was changed");
    }
  }

  private static void requireSamePlan(NamedRun first, NamedRun run) throws MergeException {
    String both = first.file() + " and " + run.file();
    if (!first.shard().plan().equals(run.shard().plan())) {
      throw new MergeException(
          REFUSED,
          both
              + " are shards of different plans: "
              + PlanDifference.between(first.plan().whole(), run.plan().whole()));
    }
    if (first.shard().of() != run.shard().of()) {
      throw new MergeException(
          REFUSED,
          String.format(
              "%s split one plan differently, into %d and %d shards: use one number everywhere",
              both, first.shard().of(), run.shard().of()));
    }
  }

  private void add(NamedRun run) throws MergeException {
    NamedRun other = shards.putIfAbsent(run.shard().index(), run);
    if (other != null) {
      throw new MergeException(
          REFUSED,
          String.format(
              "%s and %s are both shard %s: name one of them",
              other.file(), run.file(), run.shard().name()));
    }
  }

  private NamedRun first() {
    return shards.firstEntry().getValue();
  }

  private void requireComplete() throws MergeException {
    int of = first().shard().of();
    List<String> obstacles = new ArrayList<>();
    Set<Subject> open = new HashSet<>(first().shard().candidates());
    for (int index = 1; index <= of; index++) {
      NamedRun shard = shards.get(index);
      if (shard == null) {
        obstacles.add("shard " + index + "/" + of + " is missing");
      } else if (shard.run().run().endedEarly()) {
        obstacles.add(shard.name() + " was interrupted");
      } else {
        Set<String> ended = ended(shard.run());
        shard.plan().subjects().candidates().stream()
            .filter(candidate -> ended.contains(candidate.name()))
            .forEach(open::remove);
      }
    }
    List<String> without =
        first().shard().candidates().stream().filter(open::contains).map(Subject::name).toList();
    if (!without.isEmpty()) {
      obstacles.add("there are no trials of " + listed(without));
    }
    if (!obstacles.isEmpty()) {
      throw new MergeException(
          INCOMPLETE, "the plan was not measured completely: " + String.join(", ", obstacles));
    }
  }

  /** The names of all candidates that have a trial, if only a failed one. */
  private static Set<String> ended(RunFile run) {
    return Stream.concat(
            run.measurements().stream().map(trial -> trial.candidate().name()),
            run.missed().stream().map(FailedTrial::candidate))
        .collect(Collectors.toSet());
  }

  private static String listed(List<String> names) {
    int more = names.size() - LISTED;
    String some = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return more <= 0 ? some : some + " and " + more + " more";
  }

  private void requireEachCandidateOnce() throws MergeException {
    Map<String, NamedRun> owners = new HashMap<>();
    for (NamedRun shard : shards.values()) {
      Plan plan = shard.plan();
      Set<String> digests = new HashSet<>();
      for (Subject candidate : plan.subjects().candidates()) {
        digests.add(candidate.name() + " " + candidate.sha256());
        NamedRun owner = owners.putIfAbsent(candidate.name(), shard);
        if (owner != null && !candidate.name().equals(plan.protocol().anchor())) {
          throw new MergeException(
              REFUSED,
              String.format("%s is in %s and in %s", candidate.name(), owner.name(), shard.name()));
        }
      }
      for (Measurement trial : shard.run().measurements()) {
        if (!digests.contains(trial.candidate().name() + " " + trial.candidate().sha256())) {
          throw new MergeException(
              REFUSED,
              shard.name() + " has trials of " + trial.candidate().name() + ", not in its plan");
        }
      }
    }
  }

  private void requireMeasuredAlike() throws MergeException {
    Map<Settings, Settings> versions = new HashMap<>();
    Map<Settings, NamedRun> sources = new HashMap<>();
    for (NamedRun shard : shards.values()) {
      requireNone(first(), shard, Comparability.ofRuns(first().run(), shard.run()));
      for (Measurement trial : shard.run().measurements()) {
        Settings asked = trial.settings().on(null);
        Settings before = versions.putIfAbsent(asked, trial.settings());
        NamedRun source = sources.putIfAbsent(asked, shard);
        if (before != null) {
          requireNone(source, shard, Comparability.ofSettings(before, trial.settings()));
        }
      }
    }
  }

  private static void requireNone(NamedRun base, NamedRun newer, List<Difference> differences)
      throws MergeException {
    if (!differences.isEmpty()) {
      throw new MergeException(
          NOT_COMPARABLE,
          base.name()
              + " and "
              + newer.name()
              + " were not measured alike: "
              + differences.stream()
                  .map(each -> each.field() + " is " + each.base() + " and " + each.newer())
                  .collect(Collectors.joining(", ")));
    }
  }
}
