package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.graph.Tensor;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.TensorMap;

/** The only subgraph of a model, and the signature that names its ends. */
final class GraphSection {

  private final Graph graph;
  private final BufferSection buffers;
  private final OperatorCodes codes;
  private final WeightSource weights;

  GraphSection(Graph graph, BufferSection buffers, OperatorCodes codes, WeightSource weights) {
    this.graph = graph;
    this.buffers = buffers;
    this.codes = codes;
    this.weights = weights;
  }

  /** Writes the subgraph and returns its offset. */
  int write(FlatBufferBuilder builder) {
    int[] tensors = graph.tensors().stream().mapToInt(t -> writeTensor(builder, t)).toArray();
    int[] operators = graph.operators().stream().mapToInt(o -> writeNode(builder, o)).toArray();
    int tensorVector = SubGraph.createTensorsVector(builder, tensors);
    int inputs = SubGraph.createInputsVector(builder, indices(List.of(graph.input())));
    int outputs = SubGraph.createOutputsVector(builder, indices(List.of(graph.output())));
    int operatorVector = SubGraph.createOperatorsVector(builder, operators);
    int name = builder.createString("main");
    return SubGraph.createSubGraph(builder, tensorVector, inputs, outputs, operatorVector, name);
  }

  /** Writes the signature under the key that converters use and returns its offset. */
  int writeSignature(FlatBufferBuilder builder) {
    int inputs =
        SignatureDef.createInputsVector(builder, new int[] {writeName(builder, graph.input())});
    int outputs =
        SignatureDef.createOutputsVector(builder, new int[] {writeName(builder, graph.output())});
    int key = builder.createString("serving_default");
    return SignatureDef.createSignatureDef(builder, inputs, outputs, key, 0);
  }

  private static int writeName(FlatBufferBuilder builder, Tensor tensor) {
    int name = builder.createString(tensor.name());
    return TensorMap.createTensorMap(builder, name, tensor.index());
  }

  private int writeTensor(FlatBufferBuilder builder, Tensor tensor) {
    // The schema's class shares its name with the graph's.
    int shape =
        org.tensorflow.lite.schema.Tensor.createShapeVector(builder, tensor.shape().toArray());
    int name = builder.createString(tensor.name());
    int quantization = writeQuantization(builder, tensor);
    org.tensorflow.lite.schema.Tensor.startTensor(builder);
    org.tensorflow.lite.schema.Tensor.addName(builder, name);
    org.tensorflow.lite.schema.Tensor.addShape(builder, shape);
    org.tensorflow.lite.schema.Tensor.addBuffer(builder, buffers.indexOf(tensor));
    org.tensorflow.lite.schema.Tensor.addType(builder, tensor.type().code());
    if (quantization != 0) {
      org.tensorflow.lite.schema.Tensor.addQuantization(builder, quantization);
    }
    org.tensorflow.lite.schema.Tensor.addHasRank(builder, true);
    return org.tensorflow.lite.schema.Tensor.endTensor(builder);
  }

  /** One scale for the whole of an int8 tensor, and zero at 0; 0 for any other tensor. */
  private int writeQuantization(FlatBufferBuilder builder, Tensor tensor) {
    if (tensor.type() != ElementType.INT8) {
      return 0;
    }
    int scale =
        QuantizationParameters.createScaleVector(
            builder, new float[] {LearnedValues.scale(weights, tensor)});
    int zero = QuantizationParameters.createZeroPointVector(builder, new long[] {0});
    QuantizationParameters.startQuantizationParameters(builder);
    QuantizationParameters.addScale(builder, scale);
    QuantizationParameters.addZeroPoint(builder, zero);
    return QuantizationParameters.endQuantizationParameters(builder);
  }

  private int writeNode(FlatBufferBuilder builder, OperatorNode node) {
    int inputs = Operator.createInputsVector(builder, indices(node.inputs()));
    int outputs = Operator.createOutputsVector(builder, indices(List.of(node.output())));
    int options = node.operation().writeOptions(builder);
    Operator.startOperator(builder);
    Operator.addOpcodeIndex(builder, codes.indexOf(node.operation()));
    Operator.addInputs(builder, inputs);
    Operator.addOutputs(builder, outputs);
    Operator.addBuiltinOptionsType(builder, node.operation().optionsType());
    Operator.addBuiltinOptions(builder, options);
    return Operator.endOperator(builder);
  }

  private static int[] indices(List<Tensor> tensors) {
    return tensors.stream().mapToInt(Tensor::index).toArray();
  }
}
