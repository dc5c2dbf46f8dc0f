package org.frillbench.converter.graph;

import java.util.List;

/** Where a tensor's values come from. */
public sealed interface Content {

  /** Computed at inference, or given as the network's input. */
  record Computed() implements Content {}

  /**
   * Learned in training.
   *
   * @param bound values that are drawn instead are in [-bound, bound]
   * @param offset what the architecture adds to each learned value
   */
  record Learned(double bound, float offset) implements Content {}

  /**
   * A float32 scalar that is part of the architecture.
   *
   * @param value the value
   */
  record Scalar(float value) implements Content {}

  /**
   * Integers that are part of the architecture: axes, paddings, shapes.
   *
   * @param values the values in row-major order
   */
  record Integers(List<Integer> values) implements Content {

    /** Takes a copy of the values. */
    public Integers {
      values = List.copyOf(values);
    }
  }
}
