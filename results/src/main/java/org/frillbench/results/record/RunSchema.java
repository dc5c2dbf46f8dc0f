package org.frillbench.results.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema (draft 2020-12) of a run file. */
public final class RunSchema {

  /** Names the schema that run files are written in. */
  public static final String ID = "frill-bench/run/1";

  private static final String RESOURCE = "/org/frillbench/results/run-1.schema.json";

  private RunSchema() {}

  /** The schema itself, JSON. */
  public static String text() {
    try (InputStream in = RunSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build carries no " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
