package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.converter.graph.Tensor;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;

/** The buffers of a model: the empty one, one for each constant tensor and metadata entry. */
final class BufferSection {

  private static final int EMPTY = 0;

  private final Map<String, Integer> indices = new HashMap<>();
  private final DataSection data;
  private final List<MetadataEntry> metadata;

  BufferSection(List<Tensor> constants, DataSection data, List<MetadataEntry> metadata) {
    constants.forEach(tensor -> indices.put(tensor.name(), indices.size() + 1));
    this.data = data;
    this.metadata = metadata;
  }

  /** Returns the buffer that holds {@code tensor}: the empty one, unless it is constant. */
  int indexOf(Tensor tensor) {
    return indices.getOrDefault(tensor.name(), EMPTY);
  }

  /** Writes the metadata entries and returns the offset of their vector. */
  int writeMetadata(FlatBufferBuilder builder) {
    int[] offsets = new int[metadata.size()];
    for (int i = 0; i < offsets.length; i++) {
      int name = builder.createString(metadata.get(i).name());
      offsets[i] = Metadata.createMetadata(builder, name, indices.size() + 1L + i);
    }
    return Model.createMetadataVector(builder, offsets);
  }

  /** Writes all buffers and returns the offset of their vector. */
  int write(FlatBufferBuilder builder) {
    List<Integer> offsets = new ArrayList<>();
    Buffer.startBuffer(builder);
    offsets.add(Buffer.endBuffer(builder));
    for (int i = 0; i < indices.size(); i++) {
      offsets.add(data.writeTable(builder, i));
    }
    for (MetadataEntry entry : metadata) {
      byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
      offsets.add(Buffer.createBuffer(builder, builder.createByteVector(text)));
    }
    return Model.createBuffersVector(
        builder, offsets.stream().mapToInt(Integer::intValue).toArray());
  }
}
