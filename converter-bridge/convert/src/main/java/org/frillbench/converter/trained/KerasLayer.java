package org.frillbench.converter.trained;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A layer of a Keras model.
 *
 * @param name its name
 * @param className its class, as {@code Conv2D}
 * @param settings the layer's own settings
 * @param inputs the names of the layers that it reads
 * @param layers the layers of a model that is used as a layer; empty for others
 */
public record KerasLayer(
    String name,
    String className,
    JsonObject settings,
    Set<String> inputs,
    List<KerasLayer> layers) {

  /** Takes copies of the collections. */
  public KerasLayer {
    inputs = Set.copyOf(inputs);
    layers = List.copyOf(layers);
  }

  /**
   * Reads a layer, and those in it.
   *
   * @throws RuntimeException if the JSON is not that of a layer
   */
  static KerasLayer of(JsonObject json) {
    JsonObject settings = json.getAsJsonObject("config");
    String className = json.get("class_name").getAsString();
    JsonElement name = json.has("name") ? json.get("name") : settings.get("name");
    Set<String> inputs = new HashSet<>();
    if (json.has("inbound_nodes")) {
      addInputs(json.get("inbound_nodes"), inputs);
    }
    return new KerasLayer(name.getAsString(), className, settings, inputs, layersOf(settings));
  }

  /** Returns the layers in a model's settings; none if it is no model. */
  static List<KerasLayer> layersOf(JsonObject settings) {
    List<KerasLayer> layers = new ArrayList<>();
    if (settings.has("layers")) {
      settings.getAsJsonArray("layers").forEach(e -> layers.add(of(e.getAsJsonObject())));
    }
    return layers;
  }

  /**
   * An input is {@code [name, node, tensor, ...]}: in Keras 2 within nested lists, in Keras 3 as
   * the history of an argument.
   */
  private static void addInputs(JsonElement json, Set<String> inputs) {
    if (json instanceof JsonObject object) {
      object.asMap().values().forEach(value -> addInputs(value, inputs));
    } else if (json instanceof JsonArray array) {
      if (array.size() >= 3 && text(array.get(0)) && number(array.get(1)) && number(array.get(2))) {
        inputs.add(array.get(0).getAsString());
      }
      array.forEach(value -> addInputs(value, inputs));
    }
  }

  private static boolean text(JsonElement json) {
    return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
  }

  private static boolean number(JsonElement json) {
    return json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber();
  }
}
