package org.frillbench.tensorflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frillbench.tensorflow.wire.SignatureFacts;
import org.frillbench.tensorflow.wire.TensorFacts;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A signature of a SavedModel.
 *
 * @param name its name
 * @param content as the file has it
 */
record SavedModelSignature(String name, SignatureDef content) {

  /** What messages say of it. */
  SignatureFacts facts() {
    return new SignatureFacts(name, facts(content.getInputsMap()), facts(content.getOutputsMap()));
  }

  private static List<TensorFacts> facts(Map<String, TensorInfo> tensors) {
    return new TreeMap<>(tensors)
        .entrySet().stream()
            .map(
                tensor ->
                    new TensorFacts(
                        tensor.getKey(),
                        ElementTypes.nameOf(tensor.getValue().getDtype()),
                        shape(tensor.getValue().getTensorShape())))
            .toList();
  }

  private static List<Long> shape(TensorShapeProto shape) {
    return shape.getUnknownRank()
        ? null
        : shape.getDimList().stream().map(TensorShapeProto.Dim::getSize).toList();
  }
}
