package org.frillbench.cli.input;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/** Whether numbers fit a candidate; what does not is said before anything is measured. */
final class InputFit {

  private InputFit() {}

  /** Refuses candidates that {@code input} does not fit. */
  static void check(InputFile input, List<CandidateFile> candidates) {
    for (CandidateFile candidate : candidates) {
      misfit(input, candidate.inputs())
          .ifPresent(
              why -> {
                throw new CommandFailure(
                    ExitCode.REFUSED_INPUT,
                    input.input().name()
                        + " does not fit "
                        + candidate.candidate().name()
                        + ": "
                        + why
                        + ".");
              });
    }
  }

  private static Optional<String> misfit(InputFile input, List<TensorInfo> inputs) {
    if (inputs.size() != 1) {
      return Optional.of("it has " + inputs.size() + " inputs, and a file fills one");
    }
    TensorInfo tensor = inputs.get(0);
    if (!tensor.type().equals("FLOAT32")) {
      return Optional.of("its input is " + tensor.type() + ", and a file holds FLOAT32");
    }
    long values = input.input().bytes() / Float.BYTES;
    boolean fits =
        input.shape().isPresent()
            ? squeezed(input.shape().get()).equals(squeezed(tensor.shape()))
            : elements(tensor.shape()) == values;
    return fits
        ? Optional.empty()
        : Optional.of(
            "its input is "
                + tensor.shape()
                + ", the file gives "
                + input.shape().map(Object::toString).orElse(values + " values"));
  }

  /** Extents of 1 hold no values: what is left must agree, or frames would be taken for bands. */
  private static List<Integer> squeezed(List<Integer> shape) {
    return shape.stream().filter(extent -> extent != 1).toList();
  }

  private static long elements(List<Integer> shape) {
    return shape.stream().mapToLong(extent -> extent).reduce(1, (a, b) -> a * b);
  }
}
