package org.frillbench.converter.trained.student;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.KerasLayer;
import org.frillbench.converter.trained.WeightsException;

/** What a model's layers say of a student and its variables do not. */
final class TrainingFacts {

  private static final String RESCALING = "Rescaling";
  private static final double SCALE = 1 / 127.5;
  private static final double OFFSET = -1;
  private static final double TOLERANCE = 1e-9;
  private static final String AVERAGE = "GlobalAveragePooling2D";

  private final Path source;
  private final KerasConfig config;

  /** The facts of {@code config}, which {@code source} holds. */
  TrainingFacts(Path source, KerasConfig config) {
    this.source = source;
    this.config = config;
  }

  /**
   * Returns whether the network rescales its input.
   *
   * @throws WeightsException if it does so with other numbers than Keras's MobileNetV3
   */
  boolean rescaling() throws WeightsException {
    Optional<KerasLayer> layer = config.find(l -> l.className().equals(RESCALING));
    if (layer.isEmpty()) {
      return false;
    }
    double scale = number(layer.get(), "scale");
    double offset = number(layer.get(), "offset");
    if (Math.abs(scale - SCALE) > TOLERANCE || Math.abs(offset - OFFSET) > TOLERANCE) {
      throw new WeightsException(
          source
              + " rescales its input by "
              + scale
              + " and "
              + offset
              + ", where a student does by 1/127.5 and -1: convert it as a SavedModel.");
    }
    return true;
  }

  /** Returns the order of the head. */
  Head head() {
    Optional<KerasLayer> last = config.find(layer -> is(layer, "Conv_2"));
    if (last.isEmpty()) {
      return Head.NO_CONV;
    }
    return averageBefore(last.get()) ? Head.POOL_THEN_CONV : Head.CONV_THEN_POOL;
  }

  /**
   * Returns the epsilon of the batch norm called {@code name}; Keras's for MobileNetV3 otherwise.
   */
  double epsilon(String name) throws WeightsException {
    Optional<KerasLayer> layer = config.layer(name);
    return layer.isPresent() ? number(layer.get(), "epsilon") : BatchNorm.EPSILON;
  }

  /** Whether an average comes between Conv_1 and {@code layer}. */
  private boolean averageBefore(KerasLayer layer) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(layer.inputs());
    while (!open.isEmpty()) {
      Optional<KerasLayer> before = config.layer(open.pop()).filter(l -> !is(l, "Conv_1"));
      if (before.isPresent() && seen.add(before.get().name())) {
        if (before.get().className().equals(AVERAGE)) {
          return true;
        }
        open.addAll(before.get().inputs());
      }
    }
    return false;
  }

  /** Keras 3 writes names in lower case. */
  private static boolean is(KerasLayer layer, String name) {
    return layer.name().equals(name) || layer.name().equals(name.toLowerCase(Locale.ROOT));
  }

  private double number(KerasLayer layer, String setting) throws WeightsException {
    try {
      return layer.settings().get(setting).getAsDouble();
    } catch (RuntimeException e) {
      // Absent, or of another type: the JSON is of any form.
      throw WeightsException.damaged(
          source, "its layer " + layer.name() + " has no number '" + setting + "'", e);
    }
  }
}
