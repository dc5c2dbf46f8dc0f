package org.frillbench.results.record;

/** Names the published JSON Schema of a run file. */
public final class RunSchema {

  /** The identifier of the schema in which run files are written. */
  public static final String ID = "frill-bench/run/1";

  private RunSchema() {}
}
