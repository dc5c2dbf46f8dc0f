package org.frillbench.results.record;

import java.util.HashSet;
import java.util.List;
import org.frillbench.agent.io.HexDigest;

/**
 * A plan of a run: all that decides which trials it has, in which order, and how each is made.
 *
 * @param subjects what is measured
 * @param protocol how
 * @param accepted the warnings and differences that the user accepts
 * @param shard the larger plan that it is a part of; absent where it is whole
 */
public record Plan(
    Subjects subjects, Protocol protocol, Acceptance accepted, @MayBeAbsent Shard shard) {
  public Plan {
    Check.present(subjects, "subjects");
    Check.present(protocol, "protocol");
    Check.present(accepted, "accepted");
    Check.that(
        protocol.anchor() == null
            || subjects.candidates().stream()
                .anyMatch(subject -> subject.name().equals(protocol.anchor())),
        "the anchor is no candidate");
    Check.that(
        !subjects.ofGate() || protocol.settings().size() <= 2, "a gate has more than two settings");
    Check.that(
        shard == null || new HashSet<>(shard.candidates()).containsAll(subjects.candidates()),
        "a candidate is not of the plan that the shard is a part of");
  }

  /** A whole plan. */
  public Plan(Subjects subjects, Protocol protocol, Acceptance accepted) {
    this(subjects, protocol, accepted, null);
  }

  /** The plan that this one is a part of; this one where it is whole. */
  public Plan whole() {
    return shard == null ? this : new Plan(subjects.of(shard.candidates()), protocol, accepted);
  }

  /** Its part with these of its candidates. */
  public Plan part(int index, int of, List<Subject> candidates) {
    Shard part = new Shard(index, of, digest(), subjects.candidates());
    return new Plan(subjects.of(candidates), protocol, accepted, part);
  }

  /**
   * SHA-256 over everything that it holds, lower-case hexadecimal; of a shard, of the whole plan's.
   */
  public String digest() {
    return HexDigest.sha256().update(RunJson.line(whole())).hex();
  }
}
