package org.frillbench.converter.trained;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The layers of a Keras model, as it was saved. */
public final class KerasConfig {

  /** Longer than the description of any student. */
  public static final int MAX_BYTES = 16 << 20;

  private final List<KerasLayer> layers;
  private final Map<String, KerasLayer> byName = new LinkedHashMap<>();

  private KerasConfig(List<KerasLayer> layers) {
    this.layers = layers;
    addNames(layers);
  }

  /**
   * Reads the JSON of a model.
   *
   * @param file where it is from, for messages
   * @throws WeightsException if it is not that of a model with layers
   */
  public static KerasConfig parse(Path file, String json) throws WeightsException {
    try {
      JsonObject model = JsonParser.parseString(json).getAsJsonObject();
      List<KerasLayer> layers = KerasLayer.layersOf(model.getAsJsonObject("config"));
      if (layers.isEmpty()) {
        throw new WeightsException(
            file + " describes a model without layers: save a Functional or Sequential model.");
      }
      return new KerasConfig(layers);
    } catch (RuntimeException | StackOverflowError e) {
      // The JSON is of any form; whatever is missing or of another type is the same damage.
      throw WeightsException.damaged(file, "its description of the model cannot be read", e);
    }
  }

  /** Returns the model's layers, in its order; a model among them has layers of its own. */
  public List<KerasLayer> layers() {
    return layers;
  }

  /** Returns the layer {@code name} of any depth. */
  public Optional<KerasLayer> layer(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the layers of any depth, those of a model after it. */
  public List<KerasLayer> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the first layer of any depth that {@code condition} holds for. */
  public Optional<KerasLayer> find(Predicate<KerasLayer> condition) {
    return byName.values().stream().filter(condition).findFirst();
  }

  private void addNames(List<KerasLayer> added) {
    for (KerasLayer layer : added) {
      byName.putIfAbsent(layer.name(), layer);
      addNames(layer.layers());
    }
  }
}
