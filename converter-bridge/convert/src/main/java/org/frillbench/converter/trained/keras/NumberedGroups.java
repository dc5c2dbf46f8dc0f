package org.frillbench.converter.trained.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.KerasLayer;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/**
 * The weights of a {@code .keras} archive: a group for each layer, called after its class and
 * numbered in the order of the model's layers, with a dataset for each weight, numbered in turn.
 *
 * <p>Later releases of Keras 3 also store the layer's name; it has to agree.
 */
final class NumberedGroups {

  private static final List<String> CONTAINERS =
      List.of("layers", "_layer_checkpoint_dependencies");
  private static final String WEIGHTS = "vars";
  private static final String NAME = "name";

  private static final List<String> KERNEL_AND_BIAS = List.of("kernel", "bias");
  private static final Map<String, List<String>> WEIGHT_NAMES =
      Map.of(
          "conv2d", KERNEL_AND_BIAS,
          "dense", KERNEL_AND_BIAS,
          "depthwise_conv2d", KERNEL_AND_BIAS,
          "batch_normalization", List.of("gamma", "beta", "moving_mean", "moving_variance"));

  private final Path path;
  private final Hdf5File file;

  /** The groups of {@code file}, which messages call {@code path}. */
  NumberedGroups(Path path, Hdf5File file) {
    this.path = path;
    this.file = file;
  }

  /** Returns whether the file is of this form. */
  boolean present() throws WeightsException {
    return container(file.root()).isPresent();
  }

  /** Returns the variables, with the names that {@code config} or the file has for their layers. */
  List<Variable> variables(Optional<KerasConfig> config) throws WeightsException {
    List<Variable> variables = new ArrayList<>();
    addContainer(file.root(), config.map(KerasConfig::layers), variables);
    return variables;
  }

  private Optional<Group> container(Group group) throws WeightsException {
    Map<String, Node> children = file.children(group);
    return CONTAINERS.stream()
        .map(children::get)
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .findFirst();
  }

  private void addContainer(
      Group model, Optional<List<KerasLayer>> layers, List<Variable> variables)
      throws WeightsException {
    Optional<Group> container = container(model);
    if (container.isEmpty()) {
      return;
    }
    Map<String, KerasLayer> numbered = numbered(layers.orElse(List.of()));
    for (Map.Entry<String, Node> child : file.children(container.get()).entrySet()) {
      if (child.getValue() instanceof Group group) {
        Optional<KerasLayer> layer = Optional.ofNullable(numbered.get(child.getKey()));
        addWeights(child.getKey(), group, layer.map(KerasLayer::name), variables);
        addContainer(group, layer.map(KerasLayer::layers), variables);
      }
    }
  }

  private void addWeights(
      String numbered, Group group, Optional<String> configured, List<Variable> variables)
      throws WeightsException {
    Optional<Group> weights = file.group(group, WEIGHTS);
    if (weights.isEmpty()) {
      return;
    }
    Map<String, Node> datasets = file.children(weights.get());
    if (datasets.isEmpty()) {
      return;
    }
    String layer = layerName(numbered, file.text(weights.get(), NAME), configured);
    List<String> names = WEIGHT_NAMES.getOrDefault(numbered.replaceFirst("_\\d+$", ""), List.of());
    for (Map.Entry<String, Node> child : datasets.entrySet()) {
      if (child.getValue() instanceof Dataset dataset) {
        variables.add(file.variable(layer + "/" + weightName(names, child.getKey()), dataset));
      }
    }
  }

  private String layerName(String numbered, Optional<String> stored, Optional<String> configured)
      throws WeightsException {
    if (stored.isPresent() && configured.isPresent() && !stored.equals(configured)) {
      throw WeightsException.damaged(
          path,
          "its weights "
              + numbered
              + " belong to "
              + stored.get()
              + ", and its config.json has "
              + configured.get()
              + " in that place");
    }
    return stored
        .or(() -> configured)
        .orElseThrow(
            () ->
                new WeightsException(
                    path
                        + " does not say which layer its weights "
                        + numbered
                        + " belong to: save the whole model as a .keras file."));
  }

  /**
   * Weights of other classes keep their number, so that nobody takes them for what they are not.
   */
  private static String weightName(List<String> names, String number) {
    return switch (number) {
      case "0", "1", "2", "3" -> {
        int index = Integer.parseInt(number);
        yield index < names.size() ? names.get(index) : number;
      }
      default -> number;
    };
  }

  /** Returns the layers by the names of their groups. */
  private static Map<String, KerasLayer> numbered(List<KerasLayer> layers) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, KerasLayer> numbered = new HashMap<>();
    for (KerasLayer layer : layers) {
      String word = snakeCase(layer.className());
      int before = counts.merge(word, 1, Integer::sum) - 1;
      numbered.put(before == 0 ? word : word + "_" + before, layer);
    }
    return numbered;
  }

  /** As Keras writes a class in the name of a group: {@code DepthwiseConv2D} as in its weights. */
  static String snakeCase(String className) {
    return className
        .replaceAll("\\W+", "")
        .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
