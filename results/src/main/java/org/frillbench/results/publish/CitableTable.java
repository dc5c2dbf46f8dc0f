package org.frillbench.results.publish;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;

/**
 * A latency table as people cite it.
 *
 * @param schema {@link #SCHEMA}
 * @param resultSets figures of one origin each, those of the first run first
 * @param citation how it is cited; absent from tables that others published, or that were imported
 */
public record CitableTable(
    String schema, List<ResultSet> resultSets, @MayBeAbsent Citation citation) {

  /** Names the schema that tables are written in. */
  public static final String SCHEMA = "frill-bench/table/1";

  public CitableTable {
    resultSets = List.copyOf(resultSets);
    if (resultSets.isEmpty()) {
      throw new IllegalArgumentException("a table has a result set");
    }
  }

  /** A table that is not to be cited as one. */
  public CitableTable(List<ResultSet> resultSets) {
    this(SCHEMA, resultSets, null);
  }

  /** This table with its citation; at least one of its result sets was measured. */
  public CitableTable cited(PublishedAs by) {
    return new CitableTable(schema, resultSets, Citation.of(resultSets, by));
  }

  /** The result sets that come from runs. */
  public List<ResultSet> measured() {
    return resultSets.stream().filter(resultSet -> resultSet.origin() == Origin.MEASURED).toList();
  }

  /** Reads a table of a schema that this version knows. */
  public static CitableTable read(String json) throws RunFileException {
    return RunJson.versioned(json, SCHEMA, "latency table", CitableTable.class);
  }
}
