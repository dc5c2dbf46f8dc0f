package org.frillbench.cli.input;

import java.util.List;
import java.util.Optional;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/** Checks whether numbers fit an input, before anything is measured. */
final class InputFit {

  private InputFit() {}

  /** Refuses a file or a range that does not fit the input at {@code place}. */
  static void check(
      CandidateFile candidate,
      int place,
      Optional<InputFile> file,
      Optional<InputRequest.Range> range) {
    TensorInfo input = candidate.inputs().get(place);
    String which = candidate.inputs().size() == 1 ? "its input" : "its input " + input.quotedName();
    String name = candidate.candidate().name();
    file.flatMap(numbers -> misfit(numbers, input))
        .ifPresent(
            why ->
                refuse(
                    file.get().origin().name()
                        + " does not fit "
                        + name
                        + ": "
                        + which
                        + " "
                        + why));
    range
        .flatMap(asked -> Ranges.misfit(asked, input))
        .ifPresent(why -> refuse("--input-range does not fit " + name + ": " + which + " " + why));
    if (file.isPresent() && range.isPresent()) {
      refuse("--input-range is of no use for " + name + ": a file fills " + which);
    }
  }

  private static Optional<String> misfit(InputFile file, TensorInfo input) {
    InputType type = InputType.of(input.type());
    if (type != file.type()) {
      return Optional.of("is " + input.type() + ", the file holds " + file.type());
    }
    long values = file.origin().bytes() / type.width;
    boolean fits =
        file.shape().isPresent()
            ? squeezed(file.shape().get()).equals(squeezed(input.shape()))
            : elements(input.shape()) == values;
    return fits
        ? Optional.empty()
        : Optional.of(
            "is "
                + input.shape()
                + ", the file gives "
                + file.shape().map(Object::toString).orElse(values + " values")
                + (input.dynamic() ? ": resize the input by --shape, or change the file" : ""));
  }

  /** Extents of 1 hold no values: what is left must agree, or frames would be taken for bands. */
  static List<Integer> squeezed(List<Integer> shape) {
    return shape.stream().filter(extent -> extent != 1).toList();
  }

  static long elements(List<Integer> shape) {
    return shape.stream().mapToLong(extent -> extent).reduce(1, (a, b) -> a * b);
  }

  private static void refuse(String why) {
    throw new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
