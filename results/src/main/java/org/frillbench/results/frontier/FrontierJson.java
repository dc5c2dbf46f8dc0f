package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.RunJson;

/** A frontier for programs, dominated ones too; what a terminal might obey is an escape. */
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
  public static String of(Frontier frontier, ResultSet resultSet) {
    return ControlCharacters.inJson(RunJson.pretty(answer(frontier, resultSet)));
  }

  /** The same as a part of another answer. */
  public static Answer answer(Frontier frontier, ResultSet resultSet) {
    return new Answer(
        SCHEMA,
        RunReference.of(resultSet),
        ObjectiveJson.of(frontier),
        PointJson.all(frontier.points(), frontier));
  }
}
