package org.frillbench.cli.input;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * What a user asks of an input.
 *
 * @param name the input's name; empty where a model has only one
 * @param value what is asked
 */
record NamedValue<T>(Optional<String> name, T value) {

  /**
   * Reads {@code [NAME=]VALUE}; names may hold {@code =} themselves, values do not.
   *
   * @throws IllegalArgumentException what {@code value} throws
   */
  static <T> NamedValue<T> parse(String text, Function<String, T> value) {
    int end = text.lastIndexOf('=');
    Optional<String> name = end < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    return new NamedValue<>(name, value.apply(text.substring(end + 1)));
  }

  /** The value in {@code asked} for the input at {@code place}; empty where it has none. */
  static <T> Optional<T> of(List<NamedValue<T>> asked, List<TensorInfo> inputs, int place) {
    return asked.stream()
        .filter(one -> one.means(inputs, place))
        .map(NamedValue::value)
        .findFirst();
  }

  private boolean means(List<TensorInfo> inputs, int place) {
    return name.map(inputs.get(place).name()::equals).orElse(inputs.size() == 1);
  }

  /**
   * Refuses names that no model has, or that are missing where a model has several inputs.
   *
   * @param option what was given, {@code --shape}
   * @param models the inputs of each model
   */
  static <T> void requireInputs(
      String option, List<NamedValue<T>> asked, List<List<TensorInfo>> models) {
    Set<Optional<String>> seen = new HashSet<>();
    for (NamedValue<T> one : asked) {
      if (!seen.add(one.name) || (asked.size() > 1 && one.name.isEmpty())) {
        throw refused(
            option + " is given twice for one input, or once of several without its name");
      }
      for (List<TensorInfo> inputs : models) {
        if (one.name.isEmpty() && inputs.size() != 1) {
          throw refused(option + " has to name an input, NAME=…, for there are " + names(inputs));
        }
      }
      boolean known = models.stream().anyMatch(inputs -> one.isIn(inputs));
      if (!known) {
        throw refused(
            option
                + " names the input '"
                + one.name.orElse("")
                + "', which no model has; the first has "
                + names(models.get(0)));
      }
    }
  }

  private boolean isIn(List<TensorInfo> inputs) {
    return name.isEmpty() || inputs.stream().anyMatch(input -> input.name().equals(name.get()));
  }

  private static String names(List<TensorInfo> inputs) {
    String some =
        inputs.stream().limit(8).map(TensorInfo::quotedName).collect(Collectors.joining(", "));
    return inputs.isEmpty() ? "no inputs" : some + (inputs.size() > 8 ? ", …" : "");
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
