package org.frillbench.tensorflow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A copy of a SavedModel whose inputs have a batch. The converter ignores shapes that are given to
 * it beside a SavedModel, so they are changed in the graph: in the signature, and in its
 * placeholders. The weights are linked, not copied.
 */
final class BatchPatch {

  private final int batch;
  private final Set<String> placeholders = new HashSet<>();

  private BatchPatch(int batch) {
    this.batch = batch;
  }

  /**
   * Writes the copy into {@code scratch}.
   *
   * @return its folder
   * @throws RefusedException if no input of the signature has an unknown batch
   * @throws IOException if it cannot be written
   */
  static Path of(SavedModelFile model, SavedModelSignature signature, int batch, Path scratch)
      throws RefusedException, IOException {
    int index = model.graphIndex();
    MetaGraphDef graph = new BatchPatch(batch).patch(model, index, signature);
    try (OutputStream out = Files.newOutputStream(scratch.resolve(SavedModelFile.NAME))) {
      model.content().toBuilder().setMetaGraphs(index, graph).build().writeTo(out);
    }
    try (DirectoryStream<Path> rest = Files.newDirectoryStream(model.folder())) {
      for (Path each : rest) {
        Path link = scratch.resolve(each.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, each.toAbsolutePath());
        }
      }
    }
    return scratch;
  }

  private MetaGraphDef patch(SavedModelFile model, int index, SavedModelSignature signature)
      throws RefusedException {
    MetaGraphDef graph = model.content().getMetaGraphs(index);
    SignatureDef.Builder patched = signature.content().toBuilder();
    signature
        .content()
        .getInputsMap()
        .forEach((name, input) -> patched.putInputs(name, patch(input)));
    if (placeholders.isEmpty()) {
      throw new RefusedException(
          "the signature "
              + signature.name()
              + " of "
              + model.folder()
              + " has no input with an unknown batch: leave --batch out");
    }
    return graph.toBuilder()
        .putSignatureDef(signature.name(), patched.build())
        .setGraphDef(patch(graph.getGraphDef()))
        .build();
  }

  private TensorInfo patch(TensorInfo input) {
    if (!hasUnknownBatch(input.getTensorShape())) {
      return input;
    }
    placeholders.add(input.getName().replaceFirst(":\\d+$", ""));
    return input.toBuilder().setTensorShape(patch(input.getTensorShape())).build();
  }

  private GraphDef patch(GraphDef graph) {
    GraphDef.Builder patched = graph.toBuilder();
    for (int i = 0; i < graph.getNodeCount(); i++) {
      NodeDef node = graph.getNode(i);
      if (placeholders.contains(node.getName())) {
        NodeDef.Builder changed = node.toBuilder();
        node.getAttrMap().forEach((name, value) -> changed.putAttr(name, patch(value)));
        patched.setNode(i, changed);
      }
    }
    return patched.build();
  }

  private AttrValue patch(AttrValue value) {
    if (value.hasShape()) {
      return value.toBuilder().setShape(patch(value.getShape())).build();
    }
    if (value.hasList() && value.getList().getShapeCount() > 0) {
      AttrValue.ListValue.Builder shapes = value.getList().toBuilder();
      for (int i = 0; i < shapes.getShapeCount(); i++) {
        shapes.setShape(i, patch(shapes.getShape(i)));
      }
      return value.toBuilder().setList(shapes).build();
    }
    return value;
  }

  private TensorShapeProto patch(TensorShapeProto shape) {
    return hasUnknownBatch(shape)
        ? shape.toBuilder().setDim(0, shape.getDim(0).toBuilder().setSize(batch)).build()
        : shape;
  }

  private static boolean hasUnknownBatch(TensorShapeProto shape) {
    return !shape.getUnknownRank() && shape.getDimCount() > 0 && shape.getDim(0).getSize() < 0;
  }
}
