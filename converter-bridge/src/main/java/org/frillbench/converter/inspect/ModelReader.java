package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.spec.SpecStamp;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;

/** From the bytes of a flatbuffer to what it holds, trusting none of them. */
final class ModelReader {

  /** Ours takes a few hundred bytes; a longer one is not ours. */
  private static final int LONGEST_SPEC = 1 << 16;

  private ModelReader() {}

  /**
   * Reads a model; its weights are not touched.
   *
   * @param bytes the whole file, from 0 to the limit
   * @throws DamageException if something in it leads nowhere
   */
  static ParsedModel read(ByteBuffer bytes) {
    new FlatbufferVerifier(bytes).verify(ModelLayout.MODEL);
    try {
      Model model = Model.getRootAsModel(bytes.duplicate());

      GraphReader reader = new GraphReader(model);
      List<ParsedGraph> graphs = new ArrayList<>();
      for (int i = 0; i < model.subgraphsLength(); i++) {
        graphs.add(reader.read(model.subgraphs(i)));
      }
      return new ParsedModel(model.version(), List.copyOf(graphs), spec(model));
    } catch (ArithmeticException e) {
      throw new DamageException("a tensor's shape is beyond all bounds");
    } catch (IndexOutOfBoundsException e) {
      // The verifier should have seen it; whoever inspects a file need not pay if it did not.
      throw new DamageException("a table in it leads outside the file");
    }
  }

  private static Optional<String> spec(Model model) {
    for (int i = 0; i < model.metadataLength(); i++) {
      Metadata metadata = model.metadata(i);
      if (SpecStamp.METADATA_NAME.equals(SchemaNames.text(metadata.nameAsByteBuffer()))
          && metadata.buffer() < model.buffersLength()) {
        return text(model.buffers((int) metadata.buffer()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Buffer buffer) {
    if (buffer.dataLength() == 0 || buffer.dataLength() > LONGEST_SPEC) {
      return Optional.empty();
    }
    return Optional.of(SchemaNames.text(buffer.dataAsByteBuffer()).strip());
  }
}
