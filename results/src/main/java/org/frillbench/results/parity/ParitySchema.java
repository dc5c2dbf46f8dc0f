package org.frillbench.results.parity;

/** Names the published JSON Schema of a parity comparison. */
public final class ParitySchema {

  /** The identifier of the schema in which comparisons are written. */
  public static final String ID = "frill-bench/parity/1";

  private ParitySchema() {}
}
