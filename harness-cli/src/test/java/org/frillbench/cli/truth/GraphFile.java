package org.frillbench.cli.truth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** The operators of a model file with their constants. */
final class GraphFile {

  private GraphFile() {}

  /** An operator: its name and version, and its float32 constants, the longest first. */
  record Node(String operator, List<float[]> constants) {}

  static List<Node> nodes(Path file) throws IOException {
    Model model = Model.getRootAsModel(ByteBuffer.wrap(Files.readAllBytes(file)));
    SubGraph graph = model.subgraphs(0);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < graph.operatorsLength(); i++) {
      Operator operator = graph.operators(i);
      OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
      String name = BuiltinOperator.name(code.builtinCode()) + " " + code.version();
      nodes.add(new Node(name, constants(model, graph, operator)));
    }
    return nodes;
  }

  private static List<float[]> constants(Model model, SubGraph graph, Operator operator) {
    List<float[]> constants = new ArrayList<>();
    for (int i = 0; i < operator.inputsLength(); i++) {
      if (operator.inputs(i) < 0) {
        continue;
      }
      Tensor tensor = graph.tensors(operator.inputs(i));
      ByteBuffer data = model.buffers((int) tensor.buffer()).dataAsByteBuffer();
      if (data != null && tensor.type() == TensorType.FLOAT32) {
        float[] values = new float[data.remaining() / Float.BYTES];
        data.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        constants.add(values);
      }
    }
    constants.sort(Comparator.comparingInt((float[] values) -> values.length).reversed());
    return constants;
  }
}
