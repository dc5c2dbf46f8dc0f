package org.frillbench.results.record;

import java.util.List;

/**
 * A shard that a merged run has its trials from. Trials of one round were measured near each other,
 * so rounds of different shards have different numbers: {@code firstRound} is the shard's round 1.
 *
 * @param index which shard, from 1
 * @param run the id of its run
 * @param started when that began, ISO-8601 in UTC
 * @param finished when it ended, ISO-8601 in UTC
 * @param firstRound the number of its first round in the merged run, from 1
 * @param lastRound the number of its last round
 * @param serialHash the device that measured it, as in {@link Target}; absent on a host
 * @param resumptions when its run stopped and was carried on, in order; absent where it never was
 */
public record MergedShard(
    int index,
    String run,
    String started,
    String finished,
    int firstRound,
    int lastRound,
    @MayBeAbsent String serialHash,
    @MayBeAbsent List<Resumption> resumptions) {
  public MergedShard {
    Check.atLeastOne(index, "index");
    Check.present(run, "run");
    Check.instant(started, "started");
    Check.instant(finished, "finished");
    Check.atLeastOne(firstRound, "firstRound");
    Check.that(lastRound >= firstRound, "lastRound is before firstRound");
    resumptions = resumptions == null || resumptions.isEmpty() ? null : List.copyOf(resumptions);
  }

  /** Whether trials of {@code round} are from this shard. */
  boolean has(int round) {
    return firstRound <= round && round <= lastRound;
  }
}
