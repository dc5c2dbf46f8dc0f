package org.frillbench.converter.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.converter.operator.Operation;
import org.frillbench.converter.operator.Shape;

/** Collects tensors and operators, inferring the shape of each result. */
public final class GraphBuilder {

  private final List<Tensor> tensors = new ArrayList<>();
  private final List<OperatorNode> operators = new ArrayList<>();
  private final Map<String, Tensor> byName = new HashMap<>();

  /** Adds a float32 tensor that the caller of the network fills. */
  public Tensor input(String name, Shape shape) {
    return add(name, ElementType.FLOAT32, shape, new Content.Computed());
  }

  /**
   * Adds a float32 kernel whose products keep the scale of what they read.
   *
   * <p>The values are uniform with the variance 2 / fanIn of He et al., "Delving Deep into
   * Rectifiers" (2015), so that activations neither vanish nor overflow however deep the network.
   *
   * @param fanIn how many products make one output value
   */
  public Tensor kernel(String name, Shape shape, int fanIn) {
    return add(name, ElementType.FLOAT32, shape, heUniform(fanIn));
  }

  /**
   * Adds a kernel as {@link #kernel} does, stored as int8 with one symmetric scale.
   *
   * @param fanIn how many products make one output value
   */
  public Tensor int8Kernel(String name, Shape shape, int fanIn) {
    return add(name, ElementType.INT8, shape, heUniform(fanIn));
  }

  /** Adds a float32 bias of {@code channels} small values. */
  public Tensor bias(String name, int channels) {
    return bias(name, channels, 0);
  }

  /** Adds a float32 bias of {@code channels} small values, each plus {@code offset}. */
  public Tensor bias(String name, int channels, float offset) {
    return add(name, ElementType.FLOAT32, Shape.of(channels), new Content.Learned(0.01, offset));
  }

  /** Returns the float32 scalar {@code value}, shared by all who ask for {@code name}. */
  public Tensor scalar(String name, float value) {
    return shared(name, ElementType.FLOAT32, Shape.of(), new Content.Scalar(value));
  }

  /** Returns an int32 tensor of {@code values}, shared by all who ask for {@code name}. */
  public Tensor integers(String name, Shape shape, int... values) {
    List<Integer> list = Arrays.stream(values).boxed().toList();
    return shared(name, ElementType.INT32, shape, new Content.Integers(list));
  }

  /** Adds an operator and returns its float32 result, called {@code name}. */
  public Tensor apply(String name, Operation operation, Tensor... inputs) {
    List<Tensor> operands = List.of(inputs);
    Shape shape = operation.infer(operands.stream().map(Tensor::shape).toList());
    Tensor output = add(name, ElementType.FLOAT32, shape, new Content.Computed());
    operators.add(new OperatorNode(operation, operands, output));
    return output;
  }

  /** Returns the network that leads from {@code input} to {@code output}. */
  public Graph build(Tensor input, Tensor output) {
    return new Graph(tensors, operators, input, output);
  }

  private static Content heUniform(int fanIn) {
    return new Content.Learned(Math.sqrt(6.0 / fanIn), 0);
  }

  private Tensor shared(String name, ElementType type, Shape shape, Content content) {
    Tensor known = byName.get(name);
    if (known == null) {
      return add(name, type, shape, content);
    }
    if (!same(known.content(), content) || !known.shape().dimensions().equals(shape.dimensions())) {
      throw new IllegalStateException("Two different constants are called " + name + ".");
    }
    return known;
  }

  /** The JVM makes a record's equals when it is first called, which takes a short command long. */
  private static boolean same(Content one, Content other) {
    if (one instanceof Content.Integers these && other instanceof Content.Integers those) {
      return these.values().equals(those.values());
    }
    return one instanceof Content.Scalar scalar
        && other instanceof Content.Scalar another
        && Float.compare(scalar.value(), another.value()) == 0;
  }

  private Tensor add(String name, ElementType type, Shape shape, Content content) {
    Tensor tensor = new Tensor(tensors.size(), name, type, shape, content);
    if (byName.put(name, tensor) != null) {
      throw new IllegalStateException("Two tensors are called " + name + ".");
    }
    tensors.add(tensor);
    return tensor;
  }
}
