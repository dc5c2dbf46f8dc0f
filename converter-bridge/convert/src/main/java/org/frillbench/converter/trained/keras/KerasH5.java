package org.frillbench.converter.trained.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * A Keras HDF5 file: weights in a group for each layer, under names that begin with it, and in a
 * whole model's file its layers as JSON; or weights alone in groups that are numbered by class.
 */
public final class KerasH5 implements WeightFile {

  private static final String MODEL = "model_weights";
  private static final String CONFIG = "model_config";

  private final Hdf5File file;
  private final Optional<KerasConfig> config;
  private final List<Variable> variables;

  private KerasH5(Hdf5File file, Optional<KerasConfig> config, List<Variable> variables) {
    this.file = file;
    this.config = config;
    this.variables = List.copyOf(variables);
  }

  /**
   * Opens {@code path}.
   *
   * @throws WeightsException if it is no such file, or damaged
   */
  public static KerasH5 open(Path path) throws WeightsException {
    return open(path, path, Optional.empty());
  }

  /**
   * Opens {@code weights}, which came with {@code config}, or without.
   *
   * @param path the file that messages name
   */
  static KerasH5 open(Path path, Path weights, Optional<KerasConfig> config)
      throws WeightsException {
    Hdf5File file = Hdf5File.open(path, weights);
    boolean opened = false;
    try {
      KerasH5 model = read(path, file, config);
      opened = true;
      return model;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private static KerasH5 read(Path path, Hdf5File file, Optional<KerasConfig> given)
      throws WeightsException {
    NumberedGroups numbered = new NumberedGroups(path, file);
    if (numbered.present()) {
      return new KerasH5(file, given, numbered.variables(given));
    }
    Optional<String> json = file.text(file.root(), CONFIG);
    Optional<KerasConfig> config =
        json.isPresent() ? Optional.of(KerasConfig.parse(path, json.get())) : given;
    Group model = file.group(file.root(), MODEL).orElse(file.root());
    List<Variable> variables = new ArrayList<>();
    for (Node layer : file.children(model).values()) {
      if (layer instanceof Group group) {
        addVariables(file, group, "", variables);
      }
    }
    return new KerasH5(file, config, variables);
  }

  /** Adds the datasets below {@code group}, called by their path from the layer's group on. */
  private static void addVariables(
      Hdf5File file, Group group, String prefix, List<Variable> variables) throws WeightsException {
    for (Map.Entry<String, Node> child : file.children(group).entrySet()) {
      String name = prefix + child.getKey();
      if (child.getValue() instanceof Group inner) {
        addVariables(file, inner, name + "/", variables);
      } else if (child.getValue() instanceof Dataset dataset) {
        variables.add(file.variable(withoutOutput(name), dataset));
      }
    }
  }

  /** TensorFlow calls a variable after its operation's output 0. */
  private static String withoutOutput(String name) {
    return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
  }

  @Override
  public List<Variable> variables() {
    return variables;
  }

  @Override
  public Optional<KerasConfig> config() {
    return config;
  }

  @Override
  public void close() {
    file.close();
  }
}
