package org.frillbench.converter.trained.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.KerasLayer;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.IndexedShapes;
import org.frillbench.converter.trained.keras.KerasMetadata;
import org.junit.jupiter.api.Test;

/**
 * The released FRILL as its SavedModel describes itself: the layers of its Keras metadata, and the
 * shapes of its index. Its values are not among the fixtures.
 */
class ReleasedFrillTest {

  private static final Path FRILL = Fixtures.of("frill");

  @Test
  void everyVariableHasItsPlaceInOurGraph() throws IOException {
    TrainedStudent student = TrainedStudent.of(FRILL, new Indexed(variables()), Fixtures.NO_HINTS);
    assertEquals(StudentSpec.frill(), student.spec());
    assertTrue(new TrainingFacts(FRILL, config()).rescaling());
  }

  /** Keras saved the variables of all layers in their order, and the trainable ones once more. */
  private static List<Variable> variables() throws IOException {
    IndexedShapes index = IndexedShapes.of(FRILL.resolve("variables.index"));
    List<Variable> variables = new ArrayList<>();
    int all = 0;
    int trainable = 0;
    for (KerasLayer layer : config().all()) {
      for (String variable : variablesOf(layer)) {
        String key =
            layer.name().equals("distilled_output")
                ? "layer_with_weights-1/" + variable
                : variable.startsWith("moving_")
                    ? "variables/" + all
                    : "trainable_variables/" + trainable;
        variables.add(ones(layer.name() + "/" + variable, index.take(key)));
        all++;
        trainable += variable.startsWith("moving_") ? 0 : 1;
      }
    }
    assertEquals(List.of(), index.left());
    return variables;
  }

  private static List<String> variablesOf(KerasLayer layer) {
    boolean bias =
        layer.settings().has("use_bias") && layer.settings().get("use_bias").getAsBoolean();
    return switch (layer.className()) {
      case "Conv2D", "Dense" -> bias ? List.of("kernel", "bias") : List.of("kernel");
      case "DepthwiseConv2D" -> List.of("depthwise_kernel");
      case "BatchNormalization" -> List.of("gamma", "beta", "moving_mean", "moving_variance");
      default -> List.of();
    };
  }

  private static Variable ones(String name, List<Integer> shape) {
    int elements = shape.stream().reduce(1, Math::multiplyExact);
    return new Variable(
        name,
        "float32",
        shape,
        () -> {
          FloatBuffer values = FloatBuffer.allocate(elements);
          java.util.Arrays.fill(values.array(), 1);
          return values;
        });
  }

  private static KerasConfig config() throws IOException {
    return KerasMetadata.of(FRILL).orElseThrow();
  }

  private record Indexed(List<Variable> variables) implements WeightFile {
    @Override
    public Optional<KerasConfig> config() {
      try {
        return KerasMetadata.of(FRILL);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {}
  }
}
