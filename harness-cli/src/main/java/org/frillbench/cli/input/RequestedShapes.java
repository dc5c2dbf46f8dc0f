package org.frillbench.cli.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.TensorInfo;

/** The shapes that a user asks inputs to be resized to. */
public final class RequestedShapes implements InputShapes {

  private static final String OPTION = "--shape";
  private static final int MOST_EXTENTS = 8;

  private final List<NamedValue<List<Integer>>> shapes;

  private RequestedShapes(List<NamedValue<List<Integer>>> shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads shapes.
   *
   * @param words each {@code [NAME=]EXTENT,EXTENT,…}
   * @throws IllegalArgumentException in one sentence, if one is none
   */
  public static RequestedShapes parse(List<String> words) {
    return new RequestedShapes(
        words.stream().map(word -> NamedValue.parse(word, RequestedShapes::extents)).toList());
  }

  private static List<Integer> extents(String words) {
    List<Integer> extents = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      boolean extent =
          word.matches("0*[1-9][0-9]{0,9}") && Long.parseLong(word) <= Integer.MAX_VALUE;
      if (!extent || extents.size() == MOST_EXTENTS) {
        throw new IllegalArgumentException(
            OPTION
                + " takes up to "
                + MOST_EXTENTS
                + " extents from 1 on, such as 1,96,64,1, not "
                + words
                + ".");
      }
      extents.add(Integer.valueOf(word));
    }
    return List.copyOf(extents);
  }

  @Override
  public Map<Integer, List<Integer>> of(List<TensorInfo> inputs) {
    Map<Integer, List<Integer>> resized = new HashMap<>();
    for (int place = 0; place < inputs.size(); place++) {
      TensorInfo input = inputs.get(place);
      int at = place;
      NamedValue.of(shapes, inputs, place)
          // What the runtime does not load is not resized either.
          .filter(shape -> !input.shape().contains(-1))
          .ifPresent(
              shape -> {
                requireRank(input, shape);
                resized.put(at, shape);
              });
    }
    return resized;
  }

  private static void requireRank(TensorInfo input, List<Integer> shape) {
    int rank = Math.max(input.shapeSignature().size(), input.shape().size());
    if (rank != 0 && rank != shape.size()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          OPTION
              + " gives input "
              + input.quotedName()
              + " "
              + shape.size()
              + " extents, but it has "
              + rank
              + ": "
              + input.shapeSignature()
              + ".");
    }
  }

  /** Refuses names that none of {@code models}, given by their inputs, has. */
  public void requireInputs(List<List<TensorInfo>> models) {
    NamedValue.requireInputs(OPTION, shapes, models);
  }

  List<NamedValue<List<Integer>>> all() {
    return shapes;
  }
}
