package org.frillbench.results.record;

import java.time.Instant;
import java.util.List;

/**
 * When and how a run was made.
 *
 * @param id names the run, its files and requests: letters, digits, {@code ._-}
 * @param started when it began, ISO-8601 in UTC
 * @param finished when it ended, ISO-8601 in UTC; absent where it was killed
 * @param plan what is measured, and how
 * @param interrupted whether it ended before all trials of its plan
 * @param shards the runs that it was merged from, by index; absent where it was measured in one
 * @param resumptions when it stopped and was carried on, in order; absent where it never was
 */
public record Run(
    String id,
    String started,
    @MayBeAbsent String finished,
    Plan plan,
    boolean interrupted,
    @MayBeAbsent List<MergedShard> shards,
    @MayBeAbsent List<Resumption> resumptions) {

  private static final String ID = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}";

  public Run {
    Check.present(id, "id");
    Check.that(id.matches(ID), "id has characters that no name of a file may have");
    Check.instant(started, "started");
    if (finished != null) {
      Check.instant(finished, "finished");
    }
    Check.present(plan, "plan");
    Check.that(shards == null || !shards.isEmpty(), "shards is empty");
    Check.that(shards == null || plan.shard() == null, "a merged run is no shard");
    shards = shards == null ? null : List.copyOf(shards);
    resumptions = resumptions == null || resumptions.isEmpty() ? null : List.copyOf(resumptions);
  }

  /** A run that was measured in one. */
  public Run(String id, String started, String finished, Plan plan, boolean interrupted) {
    this(id, started, finished, plan, interrupted, null);
  }

  /** A run that was never carried on. */
  public Run(
      String id,
      String started,
      String finished,
      Plan plan,
      boolean interrupted,
      List<MergedShard> shards) {
    this(id, started, finished, plan, interrupted, shards, null);
  }

  /** The index of the shard that trials of {@code round} are from; 0 where it was not merged. */
  public int shardOf(int round) {
    return shards == null
        ? 0
        : shards.stream()
            .filter(shard -> shard.has(round))
            .mapToInt(MergedShard::index)
            .findFirst()
            .orElse(0);
  }

  /** Whether trials of its plan may be missing: it was interrupted, or its end was not recorded. */
  public boolean endedEarly() {
    return interrupted || finished == null;
  }

  /** This run at its end. */
  public Run finished(Instant when, boolean beforeItsPlan) {
    return new Run(id, started, when.toString(), plan, beforeItsPlan, shards, resumptions);
  }

  /** This run as an interrupted one without an end, as which a run is read from its journal. */
  public Run cutShort() {
    return new Run(id, started, null, plan, true, shards, resumptions);
  }

  /** This run, unfinished, after {@code stops}. */
  public Run carriedOn(List<Resumption> stops) {
    return new Run(id, started, null, plan, false, shards, stops);
  }
}
