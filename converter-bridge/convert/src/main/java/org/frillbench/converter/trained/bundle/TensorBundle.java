package org.frillbench.converter.trained.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * The variables of a TensorFlow checkpoint or SavedModel: an index with type, shape, place and
 * checksum of each tensor, and shards with the values.
 *
 * <p>Variables are named by the object graph if there is one, or else, as in TensorFlow 1, by their
 * keys. Those of an optimizer, of metrics and of configuration are left out.
 */
final class TensorBundle implements WeightFile {

  static final String INDEX_SUFFIX = ".index";

  private final Path file;
  private final Shards shards;
  private final Optional<KerasConfig> config;
  private final List<Variable> variables = new ArrayList<>();

  private TensorBundle(Path file, Shards shards, Optional<KerasConfig> config) {
    this.file = file;
    this.shards = shards;
    this.config = config;
  }

  /**
   * Opens the bundle of the index {@code file}.
   *
   * @param config the layers of the model, if known
   * @throws WeightsException if index or shards are missing, damaged or of a form that is not read
   */
  static TensorBundle open(Path file, Optional<KerasConfig> config) throws WeightsException {
    BundleIndex index = BundleIndex.read(file);
    TensorBundle bundle = new TensorBundle(file, new Shards(file, index.shards()), config);
    boolean opened = false;
    try {
      bundle.addVariables(index.entries());
      opened = true;
      return bundle;
    } finally {
      if (!opened) {
        bundle.close();
      }
    }
  }

  @Override
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  @Override
  public Optional<KerasConfig> config() {
    return config;
  }

  @Override
  public void close() {
    shards.close();
  }

  private void addVariables(Map<String, BundleEntry> entries) throws WeightsException {
    Map<String, BundleEntry> wanted = new LinkedHashMap<>();
    BundleEntry graph = entries.get(ObjectGraph.KEY);
    if (graph != null) {
      ObjectGraph names = graph(graph);
      entries.keySet().stream()
          .filter(BundleKeys::isVariablePath)
          .forEach(key -> wanted.put(key, entries.get(key)));
      shards.open(wanted.values());
      wanted.forEach((key, entry) -> add(names.nameOf(key), entry));
    } else {
      entries.keySet().stream()
          .filter(BundleKeys::isVariableName)
          .forEach(key -> wanted.put(key, entries.get(key)));
      requirePlainNames(wanted.keySet());
      shards.open(wanted.values());
      wanted.forEach(this::add);
    }
    requireWhole(wanted);
  }

  private void add(String name, BundleEntry entry) {
    variables.add(
        new Variable(
            name, TensorType.name(entry.type()), entry.shape(), () -> shards.values(name, entry)));
  }

  private ObjectGraph graph(BundleEntry entry) throws WeightsException {
    shards.open(List.of(entry));
    try {
      return ObjectGraph.parse(shards.text(ObjectGraph.KEY, entry));
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.damaged(file, "its object graph cannot be read: " + e.getMessage(), e);
    }
  }

  private void requirePlainNames(Iterable<String> keys) throws WeightsException {
    for (String key : keys) {
      if (key.endsWith(ObjectGraph.VALUE_SUFFIX)) {
        throw WeightsException.damaged(
            file, "it has no object graph, without which '" + key + "' names no variable");
      }
    }
  }

  private void requireWhole(Map<String, BundleEntry> entries) throws WeightsException {
    for (Map.Entry<String, BundleEntry> entry : entries.entrySet()) {
      if (entry.getValue().partitioned()) {
        throw new WeightsException(
            file
                + " stores "
                + entry.getKey()
                + " in slices, which are not read: save the checkpoint without partitions.");
      }
    }
  }
}
