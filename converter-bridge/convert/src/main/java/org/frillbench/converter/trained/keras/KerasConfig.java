package org.frillbench.converter.trained.keras;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.frillbench.converter.trained.WeightsException;

/**
 * The layers of a Keras model, as it was saved.
 *
 * @param layers the model's layers, in its order; a model among them has layers of its own
 */
public record KerasConfig(List<KerasLayer> layers) {

  /** Longer than the description of any student. */
  static final int MAX_BYTES = 16 << 20;

  /** Takes a copy of the list. */
  public KerasConfig {
    layers = List.copyOf(layers);
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

  /** Returns the first layer of any depth that {@code condition} holds for. */
  public Optional<KerasLayer> find(Predicate<KerasLayer> condition) {
    return all().stream().filter(condition).findFirst();
  }

  /** Returns the layers of any depth, those of a model in its place. */
  public List<KerasLayer> all() {
    List<KerasLayer> all = new ArrayList<>();
    addAll(layers, all);
    return all;
  }

  private static void addAll(List<KerasLayer> layers, List<KerasLayer> all) {
    for (KerasLayer layer : layers) {
      all.add(layer);
      addAll(layer.layers(), all);
    }
  }
}
