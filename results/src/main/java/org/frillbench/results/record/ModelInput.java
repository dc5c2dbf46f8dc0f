package org.frillbench.results.record;

import java.util.List;

/**
 * An input of a candidate as it was run.
 *
 * @param name its name in the model
 * @param type its element type: {@code FLOAT32}, {@code INT8}
 * @param shape the shape that it was run with: that of the model unless the plan resizes it
 */
public record ModelInput(String name, String type, List<Integer> shape) {
  public ModelInput {
    Check.present(name, "name");
    Check.present(type, "type");
    Check.present(shape, "shape");
    shape = List.copyOf(shape);
  }
}
