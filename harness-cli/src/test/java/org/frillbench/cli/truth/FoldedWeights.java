package org.frillbench.cli.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.converter.flatbuffer.WeightSource;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.testkit.keras.KerasVariable;

/** Keras's variables as a flatbuffer holds them: transposed, batch norm folded in. */
final class FoldedWeights implements WeightSource {

  private static final double EPSILON = 1e-3;

  private final Map<String, KerasVariable> variables;
  private final Map<String, float[]> folded = new HashMap<>();

  FoldedWeights(List<KerasVariable> variables) {
    this.variables =
        variables.stream().collect(Collectors.toMap(KerasVariable::name, variable -> variable));
  }

  @Override
  public void read(Tensor tensor, long first, float[] values, int count) {
    System.arraycopy(values(tensor), Math.toIntExact(first), values, 0, count);
  }

  @Override
  public double bound(Tensor tensor) {
    double bound = 0;
    for (float value : values(tensor)) {
      bound = Math.max(bound, Math.abs(value));
    }
    return bound;
  }

  private float[] values(Tensor tensor) {
    return folded.computeIfAbsent(
        tensor.name(),
        name -> {
          int slash = name.lastIndexOf('/');
          String layer = name.substring(0, slash);
          return name.endsWith("/bias") ? bias(layer) : kernel(layer, name.substring(slash + 1));
        });
  }

  private float[] bias(String layer) {
    if (!normalized(layer)) {
      return of(layer + "/bias");
    }
    float[] beta = of(layer + "/BatchNorm/beta");
    float[] mean = of(layer + "/BatchNorm/moving_mean");
    float[] bias = new float[beta.length];
    for (int c = 0; c < bias.length; c++) {
      bias[c] = (float) (beta[c] - mean[c] * scale(layer, c));
    }
    return bias;
  }

  /** [.., in, out] to [out, .., in]; a depthwise kernel, [h, w, c, 1], keeps its order. */
  private float[] kernel(String layer, String kind) {
    boolean depthwise = layer.endsWith("/depthwise");
    KerasVariable variable = variables.get(layer + "/" + (depthwise ? "depthwise_kernel" : kind));
    int channels = variable.shape().get(variable.shape().size() - (depthwise ? 2 : 1));
    float[] values = variable.values();
    int rows = values.length / channels;
    float[] kernel = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int channel = i % channels;
      int to = depthwise ? i : channel * rows + i / channels;
      kernel[to] = (float) (normalized(layer) ? values[i] * scale(layer, channel) : values[i]);
    }
    return kernel;
  }

  private boolean normalized(String layer) {
    return variables.containsKey(layer + "/BatchNorm/gamma");
  }

  private double scale(String layer, int channel) {
    double variance = of(layer + "/BatchNorm/moving_variance")[channel];
    return of(layer + "/BatchNorm/gamma")[channel] / Math.sqrt(variance + EPSILON);
  }

  private float[] of(String name) {
    return variables.get(name).values();
  }
}
