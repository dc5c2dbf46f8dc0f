package org.frillbench.results.compare;

import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Target;

/**
 * Where one side comes from.
 *
 * @param file the name of its run file
 * @param run the run's id
 * @param started when it began, ISO-8601 in UTC
 * @param toolVersion what measured it
 * @param target where it was measured
 */
public record ComparedRun(
    String file, String run, String started, String toolVersion, Target target) {

  static ComparedRun of(String file, RunFile run) {
    Run when = run.run();
    return new ComparedRun(file, when.id(), when.started(), run.tool().version(), run.target());
  }

  boolean isSameAs(ComparedRun other) {
    return run.equals(other.run) && started.equals(other.started);
  }
}
