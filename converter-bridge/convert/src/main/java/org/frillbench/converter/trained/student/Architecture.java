package org.frillbench.converter.trained.student;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.trained.WeightsException;

/** A student's spec as far as names and shapes of its variables decide it. */
final class Architecture {

  private static final String KERNEL = "/kernel";

  /** Places of the map that an unpooled student flattens: 3 x 2. */
  private static final int PLACES = 6;

  /** The study's widths first: several widths may make one network, and these name it best. */
  private static final double[] WIDTHS =
      DoubleStream.concat(
              DoubleStream.of(0.5, 0.75, 1, 1.25, 1.5, 2),
              DoubleStream.concat(
                  IntStream.rangeClosed(1, 200).mapToDouble(i -> i / 20.0),
                  IntStream.rangeClosed(1, 1000).mapToDouble(i -> i / 100.0)))
          .toArray();

  private final Variables variables;
  private final Naming names;

  Architecture(Variables variables) {
    this.variables = variables;
    this.names = variables.naming();
  }

  /** Returns the head if there is only one that fits; empty if both orders do. */
  Optional<Head> head() {
    if (variables.find(names.kernel("Conv_2")).isEmpty()) {
      return Optional.of(Head.NO_CONV);
    }
    return places() == PLACES ? Optional.of(Head.CONV_THEN_POOL) : Optional.empty();
  }

  /**
   * Returns the student with {@code head}.
   *
   * @throws WeightsException if no student has such variables
   */
  StudentSpec spec(Head head, boolean qat) throws WeightsException {
    Size size = size();
    int units = last(variables.shape(Variables.OUTPUT + "/bias"));
    boolean compressed = variables.compressed();
    boolean pooled = places() != PLACES;
    for (double width : WIDTHS) {
      StudentSpec spec = new StudentSpec(size, width, pooled, compressed, qat, units, head);
      if (fits(Networks.of(spec))) {
        return spec;
      }
    }
    throw new WeightsException(
        variables.source()
            + " is no "
            + size.word()
            + " student of any width from 0.01 to 10: its blocks have other channels.");
  }

  private Size size() throws WeightsException {
    if (has("expanded_conv_14/project")) {
      return Size.LARGE;
    }
    if (has("expanded_conv_10/project")) {
      return Size.SMALL;
    }
    if (has("expanded_conv_9/project")) {
      return Size.TINY;
    }
    throw new WeightsException(
        variables.source()
            + " is no tiny, small or large MobileNetV3: it has no block expanded_conv_9.");
  }

  /** Keeps a spec valid that other checks refuse: without a bias, one unit. */
  private static int last(List<Integer> shape) {
    int units = shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    return Math.max(1, Math.min(units, StudentSpec.MAX_DIMENSION));
  }

  /** Returns how many values of each channel of the last map the bottleneck reads. */
  private int places() {
    String layer = has("Conv_2") ? "Conv_2" : "Conv_1";
    int channels = last(variables.shape(names.kernel(layer)));
    String kernel = variables.compressed() ? "/b_matrix" : KERNEL;
    List<Integer> shape = variables.shape(Variables.OUTPUT + kernel);
    return shape.isEmpty() ? 0 : shape.get(0) / channels;
  }

  /** Whether what the width alone decides has the shape of {@code graph}: what blocks end with. */
  private boolean fits(Graph graph) {
    for (Tensor tensor : graph.tensors()) {
      String name = tensor.name();
      if (name.endsWith("/project" + KERNEL) || name.equals("Conv_2" + KERNEL)) {
        String layer = name.substring(0, name.length() - KERNEL.length());
        if (last(variables.shape(names.kernel(layer))) != tensor.shape().at(0)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean has(String layer) {
    return variables.find(names.kernel(layer)).isPresent();
  }
}
