package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.converter.inspect.TensorInfo;

/** The inputs that both sides take, and who takes which. */
final class InputPairs {

  private final List<TensorInfo> inputs;
  private final List<Integer> basePlaces;
  private final List<Integer> newPlaces;

  private InputPairs(List<TensorInfo> inputs, List<Integer> basePlaces, List<Integer> newPlaces) {
    this.inputs = inputs;
    this.basePlaces = basePlaces;
    this.newPlaces = newPlaces;
  }

  /** Pairs the inputs; stored outputs take what the other side takes. */
  static InputPairs of(SideModel base, SideModel newer, List<NamePair> names) {
    if (base.inputs().isEmpty() && newer.inputs().isEmpty()) {
      throw refused("both sides are stored outputs, which take no inputs: one has to be a model");
    }
    if (base.inputs().isEmpty() || newer.inputs().isEmpty()) {
      List<Port> ports = base.inputs().isEmpty() ? newer.inputs() : base.inputs();
      List<TensorInfo> inputs = ports.stream().map(port -> fed(port, port)).toList();
      List<Integer> places = new ArrayList<>();
      for (int place = 0; place < inputs.size(); place++) {
        places.add(place);
      }
      return new InputPairs(inputs, places, places);
    }
    List<TensorInfo> inputs = new ArrayList<>();
    List<Integer> basePlaces = new ArrayList<>();
    List<Integer> newPlaces = new ArrayList<>();
    for (PortMatch.Pair pair : PortMatch.inputs(base.inputs(), newer.inputs(), names)) {
      inputs.add(fed(base.inputs().get(pair.base()), newer.inputs().get(pair.newer())));
      basePlaces.add(pair.base());
      newPlaces.add(pair.newer());
    }
    return new InputPairs(inputs, basePlaces, newPlaces);
  }

  /**
   * What both sides take, under the base's name; extents that one does not know are the other's.
   */
  private static TensorInfo fed(Port base, Port newer) {
    TensorInfo one = base.tensor();
    TensorInfo other = newer.tensor();
    if (InputType.of(one.type()) == null || !one.type().equals(other.type())) {
      throw refused(
          "input "
              + one.quotedName()
              + " is "
              + one.type()
              + " on the base side and "
              + other.type()
              + " on the new side, so they cannot be fed the same numbers");
    }
    List<Integer> shape = one.shape().contains(-1) ? other.shape() : one.shape();
    if (!fits(one.shape(), shape) || !fits(other.shape(), shape)) {
      throw refused(
          "input "
              + one.quotedName()
              + " is "
              + one.shape()
              + " on the base side and "
              + other.shape()
              + " on the new side: resize it by --shape");
    }
    List<Integer> known = known(base, shape);
    int[] extents = known.stream().mapToInt(extent -> extent).toArray();
    String refusal = InputType.refusal(new Tensor(base.name(), one.type(), extents));
    if (refusal != null) {
      throw refused("input " + one.quotedName() + " " + refusal);
    }
    return new TensorInfo(base.name(), one.type(), known);
  }

  private static boolean fits(List<Integer> own, List<Integer> shape) {
    if (own.size() != shape.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i) != -1 && shape.get(i) != -1 && !own.get(i).equals(shape.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** An unknown batch is 1. */
  private static List<Integer> known(Port port, List<Integer> shape) {
    List<Integer> known = new ArrayList<>(shape);
    if (!known.isEmpty() && known.get(0) == -1) {
      known.set(0, 1);
    }
    if (known.contains(-1)) {
      throw refused(
          "input '"
              + port.name()
              + "' has no shape to run at, "
              + shape
              + ": compare a flatbuffer");
    }
    return known;
  }

  /** The inputs to be fed, by the base side's names. */
  List<TensorInfo> inputs() {
    return inputs;
  }

  /** {@code set}, which has a file for each of {@link #inputs}, in the base side's own order. */
  List<FedFile> forBase(List<FedFile> set) {
    return ordered(set, basePlaces);
  }

  /** The same in the new side's own order. */
  List<FedFile> forNew(List<FedFile> set) {
    return ordered(set, newPlaces);
  }

  private static List<FedFile> ordered(List<FedFile> set, List<Integer> places) {
    FedFile[] ordered = new FedFile[set.size()];
    for (int i = 0; i < ordered.length; i++) {
      ordered[places.get(i)] = set.get(i);
    }
    return List.of(ordered);
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
