package org.frillbench.converter.trained.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.frillbench.converter.trained.MappedFile;
import org.frillbench.converter.trained.ValueType;
import org.frillbench.converter.trained.WeightsException;

/** The files of a bundle that hold values. */
final class Shards implements AutoCloseable {

  private final Path index;
  private final int count;
  private final Map<Integer, MappedFile> open = new TreeMap<>();

  /** The {@code count} shards beside {@code index}. */
  Shards(Path index, int count) {
    this.index = index;
    this.count = count;
  }

  /** Opens the files that {@code entries} are in. */
  void open(Iterable<BundleEntry> entries) throws WeightsException {
    for (BundleEntry entry : entries) {
      int shard = entry.shard();
      if (shard < 0 || shard >= count) {
        throw WeightsException.damaged(index, "it names shard " + shard + " of " + count);
      }
      if (!open.containsKey(shard)) {
        open.put(shard, MappedFile.open(file(shard)));
      }
    }
  }

  /** Returns the values of the variable {@code name}, once their checksum is right. */
  FloatBuffer values(String name, BundleEntry entry) throws WeightsException {
    ValueType type =
        TensorType.values(entry.type())
            .orElseThrow(
                () ->
                    new WeightsException(
                        index
                            + " stores "
                            + name
                            + " as "
                            + TensorType.name(entry.type())
                            + ", not as floating-point numbers of up to 32 bits."));
    long elements = entry.shape().stream().mapToLong(Integer::longValue).reduce(1, Shards::times);
    if (times(elements, type.bytes()) != entry.size()) {
      throw WeightsException.damaged(
          index, name + " has " + entry.size() + " bytes, which its shape does not fit");
    }
    ByteBuffer bytes = stored(name, entry);
    requireChecksum(name, entry, bytes);
    return type.values(bytes);
  }

  /** Returns the only string of the entry {@code name}, once its checksum is right. */
  ByteBuffer text(String name, BundleEntry entry) throws WeightsException {
    ByteBuffer bytes = stored(name, entry);
    try {
      StoredText text = StoredText.of(bytes);
      requireChecksum(name, entry, text.checked());
      return text.content();
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.damaged(file(entry.shard()), name + " is cut off", e);
    }
  }

  private ByteBuffer stored(String name, BundleEntry entry) throws WeightsException {
    return open.get(entry.shard()).bytes(entry.offset(), entry.size(), name);
  }

  private void requireChecksum(String name, BundleEntry entry, ByteBuffer... bytes)
      throws WeightsException {
    if (MaskedCrc.of(bytes) != entry.crc()) {
      throw WeightsException.damaged(file(entry.shard()), "the checksum of " + name + " is wrong");
    }
  }

  @Override
  public void close() {
    open.values().forEach(MappedFile::close);
  }

  private Path file(int shard) {
    String name = index.getFileName().toString();
    String prefix = name.substring(0, name.length() - TensorBundle.INDEX_SUFFIX.length());
    return index.resolveSibling(
        String.format(Locale.ROOT, "%s.data-%05d-of-%05d", prefix, shard, count));
  }

  /** Saturates: no size of a file is that large. */
  private static long times(long a, long b) {
    return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
