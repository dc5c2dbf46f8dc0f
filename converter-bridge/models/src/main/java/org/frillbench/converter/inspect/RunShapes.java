package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells of which tensors a file has the shapes that an inference runs at.
 *
 * <p>An extent that an input leaves open (-1 in its signature) has a default in the file's shape;
 * the runtime runs at the default unless the input is resized, and converters wrote the shapes of
 * all other tensors for it. Where inputs are resized, the file does not say what follows from that.
 * Where no input leaves anything open, an open extent depends on data, and is unknown.
 */
final class RunShapes {

  private final Map<Integer, List<Integer>> resized = new HashMap<>();
  private final Set<Integer> inputs = new HashSet<>();
  private final boolean derived;
  private final boolean open;

  private RunShapes(List<ParsedTensor> tensors, List<Integer> inputs, InputShapes shapes) {
    this.inputs.addAll(inputs);
    List<TensorInfo> infos = inputs.stream().map(index -> tensors.get(index).info()).toList();
    shapes.of(infos).forEach((place, shape) -> resized.put(inputs.get(place), shape));
    open = infos.stream().anyMatch(TensorInfo::dynamic);
    derived = inputs.stream().allMatch(index -> keepsRunnableShape(tensors.get(index)));
  }

  /**
   * The {@code tensors} of a subgraph with the shapes they run at.
   *
   * @param inputs the indices of those that its caller fills
   */
  static List<ParsedTensor> of(
      List<ParsedTensor> tensors, List<Integer> inputs, InputShapes shapes) {
    RunShapes run = new RunShapes(tensors, inputs, shapes);
    List<ParsedTensor> settled = new ArrayList<>();
    tensors.forEach(tensor -> settled.add(run.settled(tensor)));
    return settled;
  }

  private boolean keepsRunnableShape(ParsedTensor input) {
    List<Integer> asked = resized.getOrDefault(input.index(), input.shape());
    return asked.equals(input.shape()) && input.info().hasDefaultShape();
  }

  private ParsedTensor settled(ParsedTensor tensor) {
    List<Integer> asked = resized.get(tensor.index());
    if (asked != null) {
      return tensor.at(asked);
    }
    boolean known = tensor.info().hasDefaultShape();
    if (!inputs.contains(tensor.index()) && !tensor.constant()) {
      known &= derived && (open || !tensor.info().dynamic());
    }
    return known ? tensor.at(tensor.shape()) : tensor;
  }
}
