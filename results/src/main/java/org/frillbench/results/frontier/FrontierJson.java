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

  private record Answer(
      String schema, RunReference source, ObjectiveJson objective, List<PointJson> points) {}

  private FrontierJson() {}

  /** The frontier of the rows of {@code resultSet}. */
  public static String of(Frontier frontier, ResultSet resultSet) {
    Answer answer =
        new Answer(
            SCHEMA,
            RunReference.of(resultSet),
            ObjectiveJson.of(frontier),
            PointJson.all(frontier.points(), frontier));
    return ControlCharacters.inJson(RunJson.pretty(answer));
  }
}
