package org.frillbench.converter.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What each operator of a model has to do, in the order they run. */
public final class OperatorCosts {

  private OperatorCosts() {}

  /**
   * The costs of the operators of the subgraph that is run.
   *
   * @param shapes which inputs are resized
   * @throws UnreadableModelException if the file is no whole TFLite model
   */
  public static List<OperatorCost> of(Path file, InputShapes shapes)
      throws UnreadableModelException {
    try {
      return ModelReader.read(ModelFile.map(file), shapes).main().operators().stream()
          .map(OperatorCosts::of)
          .toList();
    } catch (DamageException | ArithmeticException | InternalError e) {
      throw new UnreadableModelException(
          file + " is damaged or changed while it was read: write or copy it again.", e);
    }
  }

  private static OperatorCost of(ParsedOperator operator) {
    return new OperatorCost(
        operator.name(),
        MacCounter.hasKernel(operator),
        MacCounter.macs(List.of(operator)),
        bytes(operator));
  }

  private static OptionalLong bytes(ParsedOperator operator) {
    long sum = 0;
    List<ParsedTensor> tensors =
        Stream.concat(operator.inputs().stream(), operator.outputs().stream())
            .flatMap(Optional::stream)
            .toList();
    for (ParsedTensor tensor : tensors) {
      OptionalInt bits = SchemaNames.bits(tensor.type());
      if (bits.isEmpty() || !tensor.shapeKnown()) {
        return OptionalLong.empty();
      }
      long inBits = Math.multiplyExact(tensor.elements(), (long) bits.getAsInt());
      sum = Math.addExact(sum, inBits / Byte.SIZE);
    }
    return OptionalLong.of(sum);
  }
}
