package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.Model;

/** From the bytes of a flatbuffer to what it holds, trusting none of them. */
final class ModelReader {

  private ModelReader() {}

  /**
   * Reads a model; its weights are not touched.
   *
   * @param bytes the whole file, from 0 to the limit
   * @param shapes which inputs of the main subgraph are resized
   * @throws DamageException if something in it leads nowhere
   */
  static ParsedModel read(ByteBuffer bytes, InputShapes shapes) {
    FlatbufferVerifier verifier = new FlatbufferVerifier(bytes);
    verifier.verify(ModelLayout.MODEL);
    try {
      Model model = Model.getRootAsModel(bytes.duplicate());
      GraphReader reader = new GraphReader(model);
      List<ParsedGraph> graphs = new ArrayList<>();
      for (int i = 0; i < model.subgraphsLength(); i++) {
        graphs.add(reader.read(model.subgraphs(i), i == 0 ? shapes : InputShapes.OF_FILE));
      }
      MetadataReader metadata = new MetadataReader(model);
      return new ParsedModel(
          model.version(),
          SchemaNames.name(model.descriptionAsByteBuffer()),
          List.copyOf(graphs),
          metadata.entries(),
          metadata.signatures(graphs),
          metadata.spec(),
          verifier.leadsOutside());
    } catch (ArithmeticException e) {
      throw new DamageException("a tensor's shape is beyond all bounds");
    } catch (IndexOutOfBoundsException e) {
      // The verifier should have seen it; an inspection need not fail if it did not.
      throw new DamageException("a table in it leads outside the file");
    }
  }
}
