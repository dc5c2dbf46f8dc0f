package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** Reads the tensors of a verified flatbuffer's subgraph and checks that they make sense. */
final class TensorReader {

  /** Kernels go up to 8; a list of thousands would be walked again for every use of the tensor. */
  private static final int MOST_EXTENTS = 64;

  private final Model model;

  TensorReader(Model model) {
    this.model = model;
  }

  List<ParsedTensor> read(SubGraph graph) {
    List<ParsedTensor> tensors = new ArrayList<>();
    for (int i = 0; i < graph.tensorsLength(); i++) {
      tensors.add(tensor(graph.tensors(i), i));
    }
    return tensors;
  }

  private ParsedTensor tensor(Tensor tensor, int index) {
    List<Integer> shape = extents(index, tensor.shapeLength(), tensor::shape);
    int rank = tensor.shapeSignatureLength();
    List<Integer> signature = rank == 0 ? shape : extents(index, rank, tensor::shapeSignature);
    DamageException.unless(
        tensor.buffer() < model.buffersLength(),
        "tensor " + index + " asks for buffer " + tensor.buffer() + ", which is not there");
    ParsedTensor parsed =
        new ParsedTensor(
            index,
            SchemaNames.name(tensor.nameAsByteBuffer()),
            tensor.type(),
            shape,
            signature,
            false,
            tensor.buffer(),
            model.buffers((int) tensor.buffer()).dataLength(),
            tensor.isVariable(),
            quantization(tensor.quantization()));
    boolean dense = tensor.sparsity() == null;
    if (parsed.constant() && dense) {
      requireWholeData(parsed);
    }
    return parsed;
  }

  private static List<Integer> extents(int index, int length, IntUnaryOperator values) {
    DamageException.unless(
        length <= MOST_EXTENTS, "tensor " + index + " has " + length + " extents");
    List<Integer> extents = IntStream.range(0, length).map(values).boxed().toList();
    for (int extent : extents) {
      DamageException.unless(extent >= -1, "tensor " + index + " has an extent of " + extent);
    }
    return extents;
  }

  private static Optional<QuantizationInfo> quantization(QuantizationParameters parameters) {
    if (parameters == null || parameters.scaleLength() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new QuantizationInfo(
            parameters.scaleLength(),
            parameters.scale(0),
            parameters.zeroPointLength() == 0 ? 0 : parameters.zeroPoint(0),
            parameters.quantizedDimension()));
  }

  /** The runtime holds this too: a constant's buffer is exactly as long as its shape. */
  private static void requireWholeData(ParsedTensor tensor) {
    OptionalLong needed = tensor.denseBytes();
    DamageException.unless(
        needed.isEmpty() || needed.getAsLong() == tensor.dataBytes(),
        "tensor "
            + tensor.index()
            + " needs "
            + needed.orElse(0)
            + " bytes but holds "
            + tensor.dataBytes());
  }
}
