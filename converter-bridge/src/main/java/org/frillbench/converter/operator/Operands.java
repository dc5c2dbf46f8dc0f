package org.frillbench.converter.operator;

import java.util.List;

/** What operators ask of the shapes they are given. */
final class Operands {

  private Operands() {}

  static void require(boolean fit, String operator, List<Shape> inputs) {
    if (!fit) {
      throw new IllegalArgumentException(
          operator + " cannot join " + inputs.stream().map(Shape::dimensions).toList() + ".");
    }
  }

  /** Requires that the second input stretches to the first: a scalar, or extents of 1 or equal. */
  static void requireBroadcast(String operator, List<Shape> inputs) {
    List<Integer> whole = inputs.get(0).dimensions();
    List<Integer> part = inputs.get(1).dimensions();
    boolean fit = part.size() <= whole.size();
    for (int i = 1; fit && i <= part.size(); i++) {
      int extent = part.get(part.size() - i);
      fit = extent == 1 || extent == whole.get(whole.size() - i);
    }
    require(fit, operator, inputs);
  }
}
