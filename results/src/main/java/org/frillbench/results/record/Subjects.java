package org.frillbench.results.record;

import java.util.List;

/**
 * What a run sets out to measure.
 *
 * @param candidates at least one, in the order of the table; of a gate base, new, base, new and so
 *     on
 * @param limits models that show what the target can do, in the order of their trials; absent where
 *     no roofline is asked for
 * @param inputs what is asked of the candidates' inputs; absent where every one is as its model and
 *     the seed have it
 * @param unmeasured models of a gate that are not measured; absent where there is none
 */
public record Subjects(
    List<Subject> candidates,
    @MayBeAbsent List<Subject> limits,
    @MayBeAbsent List<Input> inputs,
    @MayBeAbsent UnmeasuredModels unmeasured) {
  public Subjects {
    Check.present(candidates, "candidates");
    Check.that(
        candidates.stream().map(Subject::side).allMatch(side -> side == null)
            || candidates.stream().map(Subject::side).noneMatch(side -> side == null),
        "some candidates are on a side of a gate and some are not");
    Check.that(limits == null || !limits.isEmpty(), "limits is empty");
    Check.that(inputs == null || !inputs.isEmpty(), "inputs is empty");
    candidates = List.copyOf(candidates);
    limits = limits == null ? null : List.copyOf(limits);
    inputs = inputs == null ? null : List.copyOf(inputs);
  }

  /** The same with other candidates. */
  Subjects of(List<Subject> others) {
    return new Subjects(others, limits, inputs, unmeasured);
  }

  /** Whether they are the two sides of a gate. */
  public boolean ofGate() {
    return !candidates.isEmpty() && candidates.get(0).side() != null;
  }

  /**
   * The place of {@code candidate} in the order of the table, from 0; their number if it has none.
   */
  public int place(Candidate candidate) {
    for (int place = 0; place < candidates.size(); place++) {
      Subject subject = candidates.get(place);
      if (subject.name().equals(candidate.name()) && subject.side() == candidate.side()) {
        return place;
      }
    }
    return candidates.size();
  }
}
