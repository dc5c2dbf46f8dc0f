package org.frillbench.results.merge;

import org.frillbench.results.record.Plan;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Shard;

/**
 * A run and where it comes from.
 *
 * @param file the name of its file, for people
 * @param run the run
 */
public record NamedRun(String file, RunFile run) {

  Plan plan() {
    return run.run().plan();
  }

  /** The part of a plan that it is; null where its plan is whole. */
  Shard shard() {
    return plan().shard();
  }

  /** For people: {@code shard 2/5 (b.json)}. */
  String name() {
    return "shard " + shard().name() + " (" + file + ")";
  }
}
