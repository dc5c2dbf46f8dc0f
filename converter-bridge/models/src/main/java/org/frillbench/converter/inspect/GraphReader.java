package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;

/** Reads the subgraphs of a verified flatbuffer and checks that their references meet. */
final class GraphReader {

  private static final int ABSENT = -1;

  private record Code(int builtin, String name, int version) {}

  private final Model model;

  /** Read once: many operators may point at one code with a long name. */
  private final List<Code> codes = new ArrayList<>();

  GraphReader(Model model) {
    this.model = model;
    for (int i = 0; i < model.operatorCodesLength(); i++) {
      codes.add(code(model.operatorCodes(i)));
    }
  }

  private static Code code(OperatorCode code) {
    // Each field holds what the other's range cannot, and 0 if its writer did not know it.
    int builtin = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
    String name =
        builtin == BuiltinOperator.CUSTOM
            ? "CUSTOM:" + SchemaNames.name(code.customCodeAsByteBuffer())
            : SchemaNames.operator(builtin);
    return new Code(builtin, name, code.version());
  }

  ParsedGraph read(SubGraph graph, InputShapes shapes) {
    List<ParsedTensor> read = new TensorReader(model).read(graph);
    List<Integer> inputs =
        ends("inputs", references(graph.inputsLength(), graph::inputs, read), read).stream()
            .map(ParsedTensor::index)
            .toList();
    List<ParsedTensor> tensors = RunShapes.of(read, inputs, shapes);
    List<ParsedOperator> operators = new ArrayList<>();
    for (int i = 0; i < graph.operatorsLength(); i++) {
      operators.add(operator(graph.operators(i), tensors));
    }
    return new ParsedGraph(
        SchemaNames.name(graph.nameAsByteBuffer()),
        tensors,
        inputs.stream().map(tensors::get).toList(),
        ends("outputs", references(graph.outputsLength(), graph::outputs, tensors), tensors),
        operators);
  }

  private static List<ParsedTensor> ends(
      String role, List<Optional<ParsedTensor>> ends, List<ParsedTensor> tensors) {
    List<ParsedTensor> present = ends.stream().flatMap(Optional::stream).toList();
    DamageException.unless(
        present.size() <= tensors.size(), "it has more " + role + " than tensors");
    return present;
  }

  private ParsedOperator operator(Operator operator, List<ParsedTensor> tensors) {
    DamageException.unless(
        operator.opcodeIndex() < codes.size(),
        "an operator asks for code " + operator.opcodeIndex() + ", which is not there");
    Code code = codes.get((int) operator.opcodeIndex());
    return new ParsedOperator(
        code.builtin(),
        code.name(),
        code.version(),
        references(operator.inputsLength(), operator::inputs, tensors),
        references(operator.outputsLength(), operator::outputs, tensors));
  }

  private static List<Optional<ParsedTensor>> references(
      int length, IntUnaryOperator indices, List<ParsedTensor> tensors) {
    return IntStream.range(0, length)
        .map(indices)
        .mapToObj(index -> reference(index, tensors))
        .toList();
  }

  private static Optional<ParsedTensor> reference(int index, List<ParsedTensor> tensors) {
    if (index == ABSENT) {
      return Optional.empty();
    }
    DamageException.unless(
        index >= 0 && index < tensors.size(),
        "tensor " + index + " is asked for, but there are " + tensors.size());
    return Optional.of(tensors.get(index));
  }
}
