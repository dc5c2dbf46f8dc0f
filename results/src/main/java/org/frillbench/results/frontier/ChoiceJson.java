package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunJson;

/** A choice for programs; what a terminal might obey is an escape. */
public final class ChoiceJson {

  /** Names the schema that choices are written in. */
  public static final String SCHEMA = "frill-bench/choice/1";

  private record Answer(
      String schema,
      RunReference source,
      ObjectiveJson objective,
      double limitNs,
      int fitting,
      @MayBeAbsent PointJson chosen,
      @MayBeAbsent PointJson next,
      List<PointJson> better) {}

  private ChoiceJson() {}

  /** The choice among {@code frontier}'s points, which are the rows of {@code resultSet}. */
  public static String of(Choice choice, Frontier frontier, ResultSet resultSet) {
    Answer answer =
        new Answer(
            SCHEMA,
            RunReference.of(resultSet),
            ObjectiveJson.of(frontier),
            choice.limitNs(),
            choice.fitting(),
            PointJson.of(choice.chosen(), frontier),
            PointJson.of(choice.next(), frontier),
            PointJson.all(choice.better(), frontier));
    return ControlCharacters.inJson(RunJson.pretty(answer));
  }
}
