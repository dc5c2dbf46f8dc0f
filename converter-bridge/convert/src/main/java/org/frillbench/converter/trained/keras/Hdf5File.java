package org.frillbench.converter.trained.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.frillbench.converter.trained.MappedFile;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/**
 * An HDF5 file from an untrusted source. Whatever the library throws becomes one exception, and
 * links are not followed: they could lead to other files, or in circles.
 */
final class Hdf5File implements AutoCloseable {

  /** More groups and datasets than any model has. */
  private static final int MAX_NODES = 50_000;

  /** A path of more groups than this leads in a circle. */
  private static final int MAX_DEPTH = 32;

  /** How many times larger than the file its values may be, where they are compressed. */
  private static final long MAX_UNPACKING = 64;

  private final Path file;
  private final MappedFile mapped;
  private final HdfFile hdf;
  private int nodes;

  private Hdf5File(Path file, MappedFile mapped, HdfFile hdf) {
    this.file = file;
    this.mapped = mapped;
    this.hdf = hdf;
  }

  /**
   * Opens {@code stored}.
   *
   * @param file the file that messages name: the archive that it comes from, or itself
   * @throws WeightsException if it is missing or no HDF5 file
   */
  static Hdf5File open(Path file, Path stored) throws WeightsException {
    MappedFile mapped = MappedFile.open(stored);
    boolean opened = false;
    try {
      // Mapped, it gives no more than it has; a channel's reader would allocate any size it reads.
      ByteBuffer bytes = mapped.bytes(0, mapped.size(), "content");
      HdfFile hdf = guard(file, () -> HdfFile.fromByteBuffer(bytes));
      opened = true;
      return new Hdf5File(file, mapped, hdf);
    } finally {
      if (!opened) {
        mapped.close();
      }
    }
  }

  /** Returns the outermost group. */
  Group root() {
    return hdf;
  }

  /** Returns what is in {@code group} by name, in the order of the names, without links. */
  Map<String, Node> children(Group group) throws WeightsException {
    Map<String, Node> children =
        guard(
            file,
            () -> {
              Map<String, Node> found = new TreeMap<>(group.getChildren());
              found.values().removeIf(Node::isLink);
              return found;
            });
    nodes += children.size();
    if (nodes > MAX_NODES) {
      throw WeightsException.damaged(file, "it has over " + MAX_NODES + " groups and datasets");
    }
    if (guard(file, group::getPath).chars().filter(c -> c == '/').count() > MAX_DEPTH) {
      throw WeightsException.damaged(file, "its groups are over " + MAX_DEPTH + " deep");
    }
    return children;
  }

  /** Returns the group {@code name} in {@code group}, if there is one. */
  Optional<Group> group(Group group, String name) throws WeightsException {
    return children(group).get(name) instanceof Group found ? Optional.of(found) : Optional.empty();
  }

  /** Returns the text of an attribute of {@code node}, if it has one. */
  Optional<String> text(Node node, String name) throws WeightsException {
    return guard(
        file,
        () -> {
          Attribute attribute = node.getAttributes().get(name);
          return attribute != null && attribute.getData() instanceof String text
              ? Optional.of(text)
              : Optional.empty();
        });
  }

  /** Returns {@code dataset} as the variable {@code name}. */
  Variable variable(String name, Dataset dataset) throws WeightsException {
    return guard(
        file,
        () -> {
          List<Integer> shape = Arrays.stream(dataset.getDimensions()).boxed().toList();
          String type = dataset.getJavaType().getSimpleName().toLowerCase(Locale.ROOT);
          return new Variable(
              name, type.equals("float") ? "float32" : type, shape, () -> values(name, dataset));
        });
  }

  private FloatBuffer values(String name, Dataset dataset) throws WeightsException {
    FloatBuffer values = guard(file, () -> floats(dataset));
    if (values == null) {
      throw new WeightsException(
          file + " stores " + name + " not as floating-point numbers of up to 32 bits.");
    }
    return values;
  }

  private FloatBuffer floats(Dataset dataset) {
    long bytes = Math.multiplyExact(dataset.getSize(), (long) Float.BYTES);
    if (bytes / MAX_UNPACKING > mapped.size()) {
      throw new IllegalArgumentException("more values than the file can hold");
    }
    if (!dataset.getJavaType().equals(float.class)) {
      return null;
    }
    if (dataset instanceof ContiguousDataset stored && stored.getSizeInBytes() == bytes) {
      return stored.getBuffer().order(order(stored)).asFloatBuffer();
    }
    return dataset.getDataFlat() instanceof float[] values ? FloatBuffer.wrap(values) : null;
  }

  private static ByteOrder order(Dataset dataset) {
    return ((OrderedDataType) dataset.getDataType()).getByteOrder();
  }

  @Override
  public void close() {
    hdf.close();
    mapped.close();
  }

  /** The library reports damage by many exceptions, and by errors where a size is hostile. */
  private static <T> T guard(Path file, Supplier<T> read) throws WeightsException {
    try {
      return read.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw WeightsException.damaged(file, "its HDF5 structure cannot be read", e);
    }
  }
}
