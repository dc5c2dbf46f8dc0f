package org.frillbench.results.record;

/**
 * An operator of a model's graph.
 *
 * @param name as the flatbuffer schema spells it: {@code FULLY_CONNECTED}
 * @param version the operator's version
 * @param count how often it occurs
 */
public record Operator(String name, int version, int count) {
  public Operator {
    Check.present(name, "name");
    Check.atLeastOne(version, "version");
    Check.atLeastOne(count, "count");
  }
}
