package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.operator.Operation;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.OperatorCode;

/** The kinds of operators that a graph uses, each with the version it needs. */
final class OperatorCodes {

  private record Code(int builtin, int version) {}

  private final List<Code> codes;

  OperatorCodes(Graph graph) {
    codes = graph.operators().stream().map(node -> code(node.operation())).distinct().toList();
  }

  int indexOf(Operation operation) {
    return codes.indexOf(code(operation));
  }

  /** Writes the codes and returns the offset of their vector. */
  int write(FlatBufferBuilder builder) {
    int[] offsets = codes.stream().mapToInt(code -> write(builder, code)).toArray();
    return Model.createOperatorCodesVector(builder, offsets);
  }

  private static int write(FlatBufferBuilder builder, Code code) {
    // Readers older than the wide code look at the byte alone.
    byte deprecated =
        (byte) Math.min(code.builtin(), BuiltinOperator.PLACEHOLDER_FOR_GREATER_OP_CODES);
    int noCustomCode = 0;
    return OperatorCode.createOperatorCode(
        builder, deprecated, noCustomCode, code.version(), code.builtin());
  }

  private static Code code(Operation operation) {
    return new Code(operation.builtin(), operation.version());
  }
}
