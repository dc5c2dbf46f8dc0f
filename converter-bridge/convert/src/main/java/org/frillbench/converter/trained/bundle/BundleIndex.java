package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frillbench.converter.trained.WeightsException;

/**
 * A bundle's index.
 *
 * @param shards how many files hold the values
 * @param entries the tensors by their keys, in the order of the keys
 */
record BundleIndex(int shards, Map<String, BundleEntry> entries) {

  private static final String HEADER_KEY = "";
  private static final int SHARD_COUNT = 1;
  private static final int ENDIANNESS = 2;
  private static final int LITTLE_ENDIAN = 0;

  /** The number is written with five digits. */
  private static final int MAX_SHARDS = 99_999;

  /**
   * Reads {@code file}.
   *
   * @throws WeightsException if it is no bundle's index, or damaged, or of another byte order
   */
  static BundleIndex read(Path file) throws WeightsException {
    Map<String, ByteBuffer> table = SortedTable.read(file);
    try {
      int shards = shards(file, table.remove(HEADER_KEY));
      Map<String, BundleEntry> entries = new LinkedHashMap<>();
      for (Map.Entry<String, ByteBuffer> entry : table.entrySet()) {
        entries.put(entry.getKey(), BundleEntry.parse(entry.getValue()));
      }
      return new BundleIndex(shards, entries);
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.damaged(file, "an entry cannot be read: " + e.getMessage(), e);
    }
  }

  private static int shards(Path file, ByteBuffer header) throws IOException {
    if (header == null) {
      throw WeightsException.damaged(file, "it has no header");
    }
    int shards = 0;
    int endianness = LITTLE_ENDIAN;
    CodedInputStream in = CodedInputStream.newInstance(header);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case SHARD_COUNT -> shards = in.readInt32();
        case ENDIANNESS -> endianness = in.readEnum();
        default -> in.skipField(tag);
      }
    }
    if (endianness != LITTLE_ENDIAN) {
      throw new WeightsException(
          file + " was written on a big-endian machine, whose checkpoints are not read.");
    }
    if (shards < 1 || shards > MAX_SHARDS) {
      throw WeightsException.damaged(file, "it names " + shards + " files of values");
    }
    return shards;
  }
}
