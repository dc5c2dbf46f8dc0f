package org.frillbench.cli.input;

import java.util.List;
import java.util.Optional;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/** The ranges in which a user wants the seed's numbers. */
public final class SeededRanges {

  private static final String INTEGERS = "--input-range";
  private static final String REALS = "--real-range";

  /** The usual range of each input. */
  public static final SeededRanges USUAL = new SeededRanges(List.of(), List.of());

  private final List<NamedValue<InputRequest.Range>> integers;
  private final List<NamedValue<InputRequest.Range>> reals;

  private SeededRanges(
      List<NamedValue<InputRequest.Range>> integers, List<NamedValue<InputRequest.Range>> reals) {
    this.integers = integers;
    this.reals = reals;
  }

  /**
   * Reads ranges, each {@code [NAME=]LEAST,MOST}.
   *
   * @param integers of inputs that take integers
   * @param reals of inputs that take real numbers of 32 or 64 bits
   * @throws IllegalArgumentException in one sentence, if one is no range
   */
  public static SeededRanges parse(List<String> integers, List<String> reals) {
    return new SeededRanges(parse(INTEGERS, integers), parse(REALS, reals));
  }

  private static List<NamedValue<InputRequest.Range>> parse(String option, List<String> ranges) {
    return ranges.stream()
        .map(range -> NamedValue.parse(range, words -> Ranges.parse(option, words)))
        .toList();
  }

  /** Whether {@code type} has a range of real numbers. */
  static boolean isReal(InputType type) {
    return type == InputType.FLOAT32 || type == InputType.FLOAT64;
  }

  /** Refuses ranges of inputs that {@code inputs} does not have, or that take other numbers. */
  void require(List<TensorInfo> inputs) {
    NamedValue.requireInputs(INTEGERS, integers, List.of(inputs));
    NamedValue.requireInputs(REALS, reals, List.of(inputs));
    for (int place = 0; place < inputs.size(); place++) {
      TensorInfo input = inputs.get(place);
      NamedValue.of(integers, inputs, place)
          .flatMap(range -> Ranges.misfit(range, input))
          .ifPresent(why -> refuse(INTEGERS, input, why));
      if (NamedValue.of(reals, inputs, place).isPresent() && !isReal(InputType.of(input.type()))) {
        refuse(REALS, input, "is " + input.type() + ", and only FLOAT32 and FLOAT64 have one");
      }
    }
  }

  private static void refuse(String option, TensorInfo input, String why) {
    throw new CommandFailure(
        ExitCode.REFUSED_INPUT,
        option + " does not fit: the model's input " + input.quotedName() + " " + why + ".");
  }

  /** The range of the input at {@code place}; empty for the usual one. */
  Optional<InputRequest.Range> of(List<TensorInfo> inputs, int place) {
    boolean real = isReal(InputType.of(inputs.get(place).type()));
    return NamedValue.of(real ? reals : integers, inputs, place);
  }
}
