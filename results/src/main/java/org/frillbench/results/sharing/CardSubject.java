package org.frillbench.results.sharing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Provenance;
import org.frillbench.results.publish.ResultSet;

/** The part of a table that is about one candidate, which a model card is of. */
final class CardSubject {

  private CardSubject() {}

  /** The measured figures of {@code candidate}, without ratios to others; empty where none are. */
  static Optional<CitableTable> of(CitableTable table, String candidate) {
    List<ResultSet> parts =
        table.measured().stream()
            .map(resultSet -> part(resultSet, candidate))
            .filter(Objects::nonNull)
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CitableTable(table.schema(), parts, null));
  }

  private static ResultSet part(ResultSet resultSet, String candidate) {
    Provenance all = resultSet.provenance();
    ResultSet part =
        new ResultSet(
            resultSet.origin(),
            new Provenance(
                all.tool(),
                all.run(),
                all.target(),
                all.accepted(),
                all.missed().stream()
                    .filter(missed -> missed.candidate().equals(candidate))
                    .toList()),
            null,
            resultSet.rows().stream()
                .filter(row -> row.candidate().equals(candidate))
                .map(row -> row.with(null))
                .toList());
    return part.rows().isEmpty() ? null : part;
  }
}
