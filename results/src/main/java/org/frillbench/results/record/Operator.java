package org.frillbench.results.record;

/**
 * An operator of a model's graph.
 *
 * @param name its name in the flatbuffer schema: {@code FULLY_CONNECTED}
 * @param version the operator's version
 * @param count number of occurrences
 */
public record Operator(String name, int version, int count) {
  public Operator {
    Check.present(name, "name");
    Check.atLeastOne(version, "version");
    Check.atLeastOne(count, "count");
  }
}
