package org.frillbench.cli.numerics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.agent.wire.WholeOutputs.Output;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputComparison;

/**
 * The outputs of one inference in a file of this machine that has been verified.
 *
 * @param file holds their bytes one after the other
 * @param from where the first begins in it
 * @param outputs each output, in the model's order; at least one
 */
public record StoredOutputs(Path file, long from, List<Output> outputs) {

  /** The outputs of the only or first inference in {@code file}. */
  public StoredOutputs(Path file, List<Output> outputs) {
    this(file, 0, outputs);
  }

  /** The outputs of all inferences in {@code file}. */
  static List<StoredOutputs> all(Path file, WholeOutputs outputs) {
    List<StoredOutputs> all = new ArrayList<>();
    long from = 0;
    for (List<Output> inference : outputs.inferences) {
      StoredOutputs one = new StoredOutputs(file, from, inference);
      all.add(one);
      from += one.bytes();
    }
    return all;
  }

  /**
   * The same under the names that their model's signature gives them.
   *
   * @param names in the model's order
   */
  StoredOutputs named(List<String> names) {
    List<Output> named = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      Output output = outputs.get(i);
      String name = i < names.size() ? names.get(i) : output.name;
      named.add(new Output(name, output.type, output.shape, output.bytes, output.sha256));
    }
    return new StoredOutputs(file, from, named);
  }

  /** The bytes of all of them. */
  long bytes() {
    return outputs.stream().mapToLong(output -> output.bytes).sum();
  }

  /** Where an output begins in the file. */
  private record Place(Output output, long at) {}

  /**
   * Either the differences of each output, or why there are none.
   *
   * @param differences null if they cannot be compared
   * @param refusal null if they can
   */
  public record Compared(List<NamedDifference> differences, String refusal) {

    static Compared none(String why) {
      return new Compared(null, why);
    }
  }

  /**
   * Compares these outputs with {@code reference}: by their names, or where both models have a
   * single output, that with the other.
   */
  public Compared with(StoredOutputs reference) {
    List<NamedDifference> differences = new ArrayList<>();
    byte[] these = read(file);
    byte[] those = read(reference.file);
    for (Place place : places()) {
      Output output = place.output();
      Optional<Place> other = reference.counterpart(output, outputs.size() == 1);
      String refusal = refusal(output, other, reference);
      if (refusal != null) {
        return Compared.none(refusal);
      }
      differences.add(
          new NamedDifference(
              output.name, OutputComparison.of(values(other.get(), those), values(place, these))));
    }
    return new Compared(differences, null);
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    long at = from;
    for (Output output : outputs) {
      places.add(new Place(output, at));
      at += output.bytes;
    }
    return places;
  }

  private Optional<Place> counterpart(Output output, boolean single) {
    return places().stream()
        .filter(place -> (single && outputs.size() == 1) || place.output().name.equals(output.name))
        .findFirst();
  }

  private String refusal(Output output, Optional<Place> other, StoredOutputs reference) {
    if (other.isEmpty() || reference.outputs.size() != outputs.size()) {
      return "the outputs are not those of the reference";
    }
    Output counterpart = other.get().output();
    if (!output.shape.equals(counterpart.shape)) {
      return "output "
          + output.name
          + " has the shape "
          + output.shape
          + ", the reference "
          + counterpart.shape;
    }
    if (!output.type.equals(counterpart.type)) {
      return "output " + output.name + " is " + output.type + ", the reference " + counterpart.type;
    }
    return InputType.of(output.type) == null
        ? "output " + output.name + " holds elements of type " + output.type + ", no numbers"
        : null;
  }

  private static TensorValues values(Place place, byte[] bytes) {
    int at = Math.toIntExact(place.at());
    return TensorValues.of(
        place.output().type, ByteBuffer.wrap(bytes, at, Math.toIntExact(place.output().bytes)));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }
}
