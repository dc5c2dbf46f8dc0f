package org.frillbench.results.parity;

import org.frillbench.results.record.Resource;

/** The published JSON Schema (draft 2020-12) of a parity comparison. */
public final class ParitySchema {

  /** The identifier of the schema in which comparisons are written. */
  public static final String ID = "frill-bench/parity/1";

  private ParitySchema() {}

  /** The schema itself, JSON. */
  public static String text() {
    return Resource.text("/org/frillbench/results/parity-1.schema.json");
  }
}
