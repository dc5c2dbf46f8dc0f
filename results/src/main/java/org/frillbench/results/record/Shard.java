package org.frillbench.results.record;

import java.util.List;

/**
 * The part of a larger plan that a run measures, so that several machines can share the plan.
 *
 * @param index which part, from 1
 * @param of how many parts the whole plan is measured in
 * @param plan SHA-256 of the whole plan, lower-case hexadecimal: {@link Plan#digest}
 * @param candidates all candidates of the whole plan, in its order
 */
public record Shard(int index, int of, String plan, List<Subject> candidates) {

  /** A plan is measured in at most so many parts. */
  public static final int MOST = 1000;

  public Shard {
    Check.that(of >= 1 && of <= MOST, "of is not 1 to " + MOST);
    Check.that(index >= 1 && index <= of, "index is not 1 to of");
    Check.digest(plan, "plan");
    Check.present(candidates, "candidates");
    candidates = List.copyOf(candidates);
  }

  /** Its name for people: {@code 2/5}. */
  public String name() {
    return index + "/" + of;
  }
}
