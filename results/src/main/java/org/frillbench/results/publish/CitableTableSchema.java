package org.frillbench.results.publish;

import org.frillbench.results.record.Resource;

/**
 * The published JSON Schema (draft 2020-12) of a latency table. What a run file has too is
 * described in the run's schema, to which it refers.
 */
public final class CitableTableSchema {

  private CitableTableSchema() {}

  /** The schema itself, JSON. */
  public static String text() {
    return Resource.text("/org/frillbench/results/table-1.schema.json");
  }
}
