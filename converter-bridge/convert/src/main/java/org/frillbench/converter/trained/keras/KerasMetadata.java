package org.frillbench.converter.trained.keras;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.MappedFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * The layers of a SavedModel, which Keras 2 stores beside it.
 *
 * <p>Source: Keras 2.6, keras/protobuf/saved_metadata.proto.
 */
public final class KerasMetadata {

  private static final String FILE = "keras_metadata.pb";
  private static final int NODES = 1;
  private static final int IDENTIFIER = 4;
  private static final int METADATA = 5;
  private static final String NETWORK = "_tf_keras_network";
  private static final String SEQUENTIAL = "_tf_keras_sequential";

  private KerasMetadata() {}

  /**
   * Returns the layers of the SavedModel in {@code folder}; empty if Keras left no description of a
   * network, as version 3 does.
   *
   * @throws WeightsException if it cannot be read
   */
  public static Optional<KerasConfig> of(Path folder) throws WeightsException {
    Path path = folder.resolve(FILE);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (MappedFile file = MappedFile.open(path)) {
      if (file.size() > KerasConfig.MAX_BYTES) {
        throw WeightsException.damaged(path, "it has over " + KerasConfig.MAX_BYTES + " bytes");
      }
      String json = network(file.bytes(0, file.size(), "content"));
      return json.isEmpty() ? Optional.empty() : Optional.of(KerasConfig.parse(path, json));
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.damaged(path, "it cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the JSON of the outermost network, which comes first. */
  private static String network(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == NODES) {
        String json = ofNode(in.readByteBuffer());
        if (!json.isEmpty()) {
          return json;
        }
      } else {
        in.skipField(tag);
      }
    }
    return "";
  }

  private static String ofNode(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    String identifier = "";
    String metadata = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case IDENTIFIER -> identifier = in.readString();
        case METADATA -> metadata = in.readString();
        default -> in.skipField(tag);
      }
    }
    return identifier.equals(NETWORK) || identifier.equals(SEQUENTIAL) ? metadata : "";
  }
}
