package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.MayBeAbsent;

/** A choice for programs. */
final class ChoiceJson {

  /** Names the schema that choices are written in. */
  static final String SCHEMA = "frill-bench/choice/1";

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
  static Record of(Choice choice, Frontier frontier, ResultSet resultSet) {
    return new Answer(
        SCHEMA,
        RunReference.of(resultSet),
        ObjectiveJson.of(frontier),
        choice.limitNs(),
        choice.fitting(),
        PointJson.of(choice.chosen(), frontier),
        PointJson.of(choice.next(), frontier),
        PointJson.all(choice.better(), frontier));
  }
}
