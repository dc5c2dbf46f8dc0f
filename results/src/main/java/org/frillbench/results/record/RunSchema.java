package org.frillbench.results.record;

/** The published JSON Schema (draft 2020-12) of a run file. */
public final class RunSchema {

  /** Names the schema that run files are written in. */
  public static final String ID = "frill-bench/run/1";

  private static final String RESOURCE = "/org/frillbench/results/run-1.schema.json";

  private RunSchema() {}

  /** The schema itself, JSON. */
  public static String text() {
    return Resource.text(RESOURCE);
  }
}
