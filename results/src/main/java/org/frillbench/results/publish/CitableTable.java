package org.frillbench.results.publish;

import java.util.List;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;

/**
 * A latency table as people cite it.
 *
 * @param schema {@link #SCHEMA}
 * @param parts figures of one origin each, those of the first run first
 */
public record CitableTable(String schema, List<ResultSet> parts) {

  /** Names the schema that tables are written in; {@link CitableTableSchema} is its text. */
  public static final String SCHEMA = "frill-bench/table/1";

  public CitableTable {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a table has a part");
    }
  }

  public CitableTable(List<ResultSet> parts) {
    this(SCHEMA, parts);
  }

  /** The parts that come from runs. */
  public List<ResultSet> measured() {
    return parts.stream().filter(part -> part.origin() == Origin.MEASURED).toList();
  }

  /** Reads a table of a schema that this version knows. */
  public static CitableTable read(String json) throws RunFileException {
    return RunJson.versioned(json, SCHEMA, "latency table", CitableTable.class);
  }
}
