package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;

/** A frontier for programs, dominated ones too. */
public final class FrontierJson {

  /** Names the schema that frontiers are written in. */
  public static final String SCHEMA = "frill-bench/frontier/1";

  /**
   * A frontier.
   *
   * @param schema {@link #SCHEMA}
   * @param source the run that it rests on
   * @param objective by what candidates were weighed
   * @param points all candidates, the fastest first
   */
  public record Answer(
      String schema, RunReference source, ObjectiveJson objective, List<PointJson> points) {}

  private FrontierJson() {}

  /** The frontier of the rows of {@code resultSet}. */
  public static Answer of(Frontier frontier, ResultSet resultSet) {
    return new Answer(
        SCHEMA,
        RunReference.of(resultSet),
        ObjectiveJson.of(frontier),
        PointJson.all(frontier.points(), frontier));
  }
}
