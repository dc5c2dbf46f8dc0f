package org.frillbench.converter.trained.student;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Conv2d;
import org.frillbench.converter.operator.DepthwiseConv2d;
import org.frillbench.converter.operator.FullyConnected;
import org.frillbench.converter.operator.Shape;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/**
 * Finds for each learned tensor of a student's graph the variables that it is made of. Kernels turn
 * from [height, width, in, out] to [out, height, width, in], batch norms are folded into kernel and
 * bias in double precision.
 */
final class Placement {

  private static final String KERNEL = "/kernel";

  private final VariableTaker variables;
  private final Naming names;
  private final Optional<TrainingFacts> facts;
  private final Map<String, TensorValues> values = new HashMap<>();

  private Placement(Variables variables, Optional<TrainingFacts> facts) {
    this.variables = new VariableTaker(variables);
    this.names = variables.naming();
    this.facts = facts;
  }

  /**
   * Places {@code variables} into {@code graph}.
   *
   * @param model what the graph is, for the message
   * @throws WeightsException if one is missing, of another shape, not used, or not finite; it lists
   *     all of them
   */
  static PlacedWeights of(
      Graph graph, String model, Variables variables, Optional<TrainingFacts> facts)
      throws WeightsException {
    Placement placement = new Placement(variables, facts);
    for (OperatorNode node : graph.operators()) {
      placement.place(node);
    }
    placement.variables.requireComplete(model);
    PlacedWeights weights = new PlacedWeights(placement.values);
    for (Tensor tensor : graph.tensors()) {
      if (tensor.learned() && tensor.type() == ElementType.INT8) {
        weights.findBound(tensor);
      }
    }
    return weights;
  }

  private void place(OperatorNode node) throws WeightsException {
    if (node.operation() instanceof Conv2d) {
      placeConvolution(node.inputs().get(1), node.inputs().get(2));
    } else if (node.operation() instanceof DepthwiseConv2d) {
      placeDepthwise(node.inputs().get(1), node.inputs().get(2));
    } else if (node.operation() instanceof FullyConnected) {
      placeDense(node.inputs().get(1), node.inputs().get(2));
    }
  }

  private void placeConvolution(Tensor kernel, Tensor bias) throws WeightsException {
    String layer = layer(kernel);
    Shape s = kernel.shape();
    Optional<Variable> variable =
        variables.take(names.kernel(layer), List.of(s.at(1), s.at(2), s.at(3), s.at(0)));
    double[] scale = null;
    if (hasBias(layer)) {
      placeBias(bias, names.bias(layer));
    } else {
      Optional<BatchNorm> norm = norm(layer, bias);
      scale = norm.map(BatchNorm::scale).orElse(null);
    }
    if (variable.isPresent()) {
      values.put(kernel.name(), new KernelValues(variables.source(), variable.get(), scale));
    }
  }

  private void placeDepthwise(Tensor kernel, Tensor bias) throws WeightsException {
    String layer = layer(kernel);
    Shape s = kernel.shape();
    Optional<Variable> variable =
        variables.take(names.depthwiseKernel(layer), List.of(s.at(1), s.at(2), s.at(3), 1));
    Optional<BatchNorm> norm = norm(layer, bias);
    if (variable.isPresent() && norm.isPresent()) {
      float[] folded = variables.read(variable.get());
      double[] scale = norm.get().scale();
      for (int i = 0; i < folded.length; i++) {
        folded[i] = (float) (folded[i] * scale[i % scale.length]);
      }
      values.put(kernel.name(), new FixedValues(folded));
    }
  }

  private void placeDense(Tensor kernel, Tensor bias) throws WeightsException {
    Optional<Variable> variable =
        variables.take(kernel.name(), List.of(kernel.shape().at(1), kernel.shape().at(0)));
    if (variable.isPresent()) {
      values.put(kernel.name(), new KernelValues(variables.source(), variable.get(), null));
    }
    if (!bias.equals(Tensor.ABSENT)) {
      placeBias(bias, bias.name());
    }
  }

  private void placeBias(Tensor bias, String name) throws WeightsException {
    Optional<Variable> variable = variables.take(name, bias.shape().dimensions());
    if (variable.isPresent()) {
      values.put(bias.name(), new FixedValues(variables.read(variable.get())));
    }
  }

  /** Takes the batch norm after {@code layer}, whose shift is the bias. */
  private Optional<BatchNorm> norm(String layer, Tensor bias) throws WeightsException {
    List<Integer> shape = bias.shape().dimensions();
    Optional<Variable> gamma = variables.take(names.norm(layer, "gamma"), shape);
    Optional<Variable> beta = variables.take(names.norm(layer, "beta"), shape);
    Optional<Variable> mean = variables.take(names.norm(layer, "moving_mean"), shape);
    Optional<Variable> variance = variables.take(names.norm(layer, "moving_variance"), shape);
    if (gamma.isEmpty() || beta.isEmpty() || mean.isEmpty() || variance.isEmpty()) {
      return Optional.empty();
    }
    BatchNorm norm =
        BatchNorm.of(
            variables.read(gamma.get()),
            variables.read(beta.get()),
            variables.read(mean.get()),
            variables.read(variance.get()),
            epsilon(names.norm(layer, "")));
    float[] shift = new float[norm.shift().length];
    for (int i = 0; i < shift.length; i++) {
      shift[i] = (float) norm.shift()[i];
    }
    FiniteValues.require(
        variables.source(), variance.get().name() + ", or they fold to such", shift, shift.length);
    values.put(bias.name(), new FixedValues(shift));
    return Optional.of(norm);
  }

  private double epsilon(String norm) throws WeightsException {
    return facts.isPresent()
        ? facts.get().epsilon(norm.substring(0, norm.length() - 1))
        : BatchNorm.EPSILON;
  }

  private static String layer(Tensor kernel) {
    return kernel.name().substring(0, kernel.name().length() - KERNEL.length());
  }

  /** Keras leaves batch norm out of squeeze-excite and of the last convolution. */
  private static boolean hasBias(String layer) {
    return layer.contains("/squeeze_excite/") || layer.equals("Conv_2");
  }
}
