package org.frillbench.cli.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.converter.inspect.TensorInfo;

/** Whether an agent can fill a model's inputs; each answer is a reason against. */
public final class InputSupport {

  /** The one type of outputs that the Java API reads and numbers cannot fill. */
  private static final String TEXT = "STRING";

  private InputSupport() {}

  /** Why no agent can fill {@code inputs}; empty if one can. */
  public static Optional<String> refusal(List<TensorInfo> inputs) {
    if (inputs.isEmpty()) {
      return Optional.of("the model has no inputs");
    }
    return inputs.stream().flatMap(input -> refusal(input).stream()).findFirst();
  }

  private static Optional<String> refusal(TensorInfo input) {
    if (input.shape().contains(-1)) {
      return Optional.of(
          "input "
              + input.quotedName()
              + " has an extent of -1 in the file, which TensorFlow Lite does not load: convert the"
              + " model again");
    }
    boolean shaped = input.hasDefaultShape() && !input.shape().contains(0);
    if (!shaped && InputType.of(input.type()) != null) {
      return Optional.of(
          "input "
              + input.quotedName()
              + " has no shape to run at, "
              + input.shapeSignature()
              + ": give it one by --shape");
    }
    int[] shape = input.shape().stream().mapToInt(extent -> extent).toArray();
    return Optional.ofNullable(InputType.refusal(new Tensor(input.name(), input.type(), shape)))
        .map(why -> "input " + input.quotedName() + " " + why);
  }

  /** Why TensorFlow Lite's Java API, which runs on devices, cannot handle the model's ends. */
  static Optional<String> refusalByJavaApi(List<TensorInfo> inputs, List<TensorInfo> outputs) {
    return Stream.concat(
            inputs.stream()
                .filter(input -> !inJavaApi(input))
                .map(input -> "input " + input.quotedName() + " is " + input.type()),
            outputs.stream()
                .filter(output -> !inJavaApi(output) && !output.type().equals(TEXT))
                .map(output -> "output " + output.quotedName() + " is " + output.type()))
        .findFirst()
        .map(what -> what + ", which TensorFlow Lite's Java API on a device does not know");
  }

  private static boolean inJavaApi(TensorInfo tensor) {
    InputType type = InputType.of(tensor.type());
    return type != null && type.inJavaApi;
  }
}
