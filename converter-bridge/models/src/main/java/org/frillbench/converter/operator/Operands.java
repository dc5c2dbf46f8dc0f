package org.frillbench.converter.operator;

import java.util.List;
import org.frillbench.converter.Require;

/** Conditions on the shapes of operators' inputs. */
final class Operands {

  private Operands() {}

  static void require(boolean fit, String operator, List<Shape> inputs) {
    Require.that(
        fit, operator + " cannot join " + inputs.stream().map(Shape::dimensions).toList() + ".");
  }

  /**
   * Requires that the second input can be broadcast to the first: a scalar, or extents of 1 or
   * equal.
   */
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
