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

  /** Of a measured result set. */
  public static RunReference of(ResultSet resultSet) {
    Provenance provenance = resultSet.provenance();
    return new RunReference(
        provenance.run().id(),
        provenance.run().started(),
        provenance.tool().version(),
        provenance.target());
  }
}
