package org.frillbench.results.record;

/** The published JSON Schema (draft 2020-12) of a run file. */
public final class RunSchema {

  /** The identifier of the schema in which run files are written. */
  public static final String ID = "frill-bench/run/1";

  private static final String RESOURCE = "/org/frillbench/results/run-1.schema.json";

  private RunSchema() {}

  /** The text of the schema. */
  public static String text() {
    return Resource.text(RESOURCE);
  }
}
