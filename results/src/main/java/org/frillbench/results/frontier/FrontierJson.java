package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.publish.Part;
import org.frillbench.results.publish.Source;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.table.Visible;

/** A frontier for programs, the beaten ones too; what a terminal might obey is an escape. */
public final class FrontierJson {

  /** Names the schema that frontiers are written in. */
  public static final String SCHEMA = "frill-bench/frontier/1";

  private record Answer(String schema, Source source, Weighed weighed, List<PointJson> points) {}

  private FrontierJson() {}

  /** The frontier of the rows of {@code part}. */
  public static String of(Frontier frontier, Part part) {
    Answer answer =
        new Answer(
            SCHEMA,
            Source.of(part),
            Weighed.of(frontier),
            PointJson.all(frontier.points(), frontier));
    return Visible.inJson(RunJson.pretty(answer));
  }
}
