package org.frillbench.results.publish;

import org.frillbench.results.record.Target;

/**
 * The run that an answer for programs rests on.
 *
 * @param run the run's id
 * @param started when it began, ISO-8601 in UTC
 * @param toolVersion what measured it
 * @param target where it was measured
 */
public record Source(String run, String started, String toolVersion, Target target) {

  /** Of a measured part. */
  public static Source of(Part part) {
    Sitting sitting = part.sitting();
    return new Source(
        sitting.run().id(), sitting.run().started(), sitting.tool().version(), sitting.target());
  }
}
