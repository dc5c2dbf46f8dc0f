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
public record RunReference(String run, String started, String toolVersion, Target target) {

  /** Of a measured part. */
  public static RunReference of(ResultSet part) {
    Provenance sitting = part.sitting();
    return new RunReference(
        sitting.run().id(), sitting.run().started(), sitting.tool().version(), sitting.target());
  }
}
