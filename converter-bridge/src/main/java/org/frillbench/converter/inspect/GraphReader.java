package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** Reads the subgraphs of a verified flatbuffer and checks that their references meet. */
final class GraphReader {

  private static final int ABSENT = -1;

  private final Model model;

  GraphReader(Model model) {
    this.model = model;
  }

  ParsedGraph read(SubGraph graph) {
    List<ParsedTensor> tensors = new ArrayList<>();
    for (int i = 0; i < graph.tensorsLength(); i++) {
      tensors.add(tensor(graph.tensors(i), i));
    }
    List<ParsedOperator> operators = new ArrayList<>();
    for (int i = 0; i < graph.operatorsLength(); i++) {
      operators.add(operator(graph.operators(i), tensors));
    }
    return new ParsedGraph(
        present(references(graph.inputsLength(), graph::inputs, tensors)),
        present(references(graph.outputsLength(), graph::outputs, tensors)),
        operators);
  }

  private ParsedTensor tensor(Tensor tensor, int index) {
    List<Integer> shape = integers(tensor.shapeLength(), tensor::shape);
    int rank = tensor.shapeSignatureLength();
    List<Integer> signature = rank == 0 ? shape : integers(rank, tensor::shapeSignature);

    DamageException.unless(
        tensor.buffer() < model.buffersLength(),
        "tensor " + index + " asks for buffer " + tensor.buffer() + ", which is not there");
    Buffer buffer = model.buffers((int) tensor.buffer());
    ParsedTensor parsed =
        new ParsedTensor(
            SchemaNames.text(tensor.nameAsByteBuffer()),
            tensor.type(),
            shape,
            signature,
            tensor.buffer(),
            buffer.dataLength());
    boolean dense = tensor.sparsity() == null;
    if (parsed.constant() && dense) {
      requireWholeData(parsed, index);
    }
    return parsed;
  }

  /** The runtime holds this too: a constant's buffer is exactly as long as its shape. */
  private static void requireWholeData(ParsedTensor tensor, int index) {
    OptionalInt bits = SchemaNames.bits(tensor.type());
    if (bits.isEmpty()) {
      return;
    }
    long neededBits = Math.multiplyExact(tensor.elements(), (long) bits.getAsInt());
    long needed = Math.addExact(neededBits, Byte.SIZE - 1L) / Byte.SIZE;
    DamageException.unless(
        needed == tensor.dataBytes(),
        "tensor " + index + " needs " + needed + " bytes but holds " + tensor.dataBytes());
  }

  private ParsedOperator operator(Operator operator, List<ParsedTensor> tensors) {
    DamageException.unless(
        operator.opcodeIndex() < model.operatorCodesLength(),
        "an operator asks for code " + operator.opcodeIndex() + ", which is not there");
    OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
    // Each field holds what the other's range cannot, and 0 if its writer did not know it.
    int builtin = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
    String name =
        code.customCodeAsByteBuffer() == null
            ? SchemaNames.operator(builtin)
            : "CUSTOM:" + SchemaNames.text(code.customCodeAsByteBuffer());
    return new ParsedOperator(
        builtin,
        name,
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

  private static List<ParsedTensor> present(List<Optional<ParsedTensor>> tensors) {
    return tensors.stream().flatMap(Optional::stream).toList();
  }

  private static List<Integer> integers(int length, IntUnaryOperator values) {
    return IntStream.range(0, length).map(values).boxed().toList();
  }
}
