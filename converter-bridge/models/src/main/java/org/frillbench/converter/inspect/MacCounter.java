package org.frillbench.converter.inspect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * Multiply-accumulates of operators, from the shapes of their kernels and results.
 *
 * <p>Only matrix products count, as papers on mobile networks count them; sums, means, activations
 * and moves are free.
 */
final class MacCounter {

  /** Operators whose multiplications do not follow from their shapes alone, or that run others. */
  private static final Set<Integer> UNTOLD =
      Set.of(
          BuiltinOperator.BIDIRECTIONAL_SEQUENCE_LSTM,
          BuiltinOperator.BIDIRECTIONAL_SEQUENCE_RNN,
          BuiltinOperator.CALL,
          BuiltinOperator.CONV_3D_TRANSPOSE,
          BuiltinOperator.CUSTOM,
          BuiltinOperator.DELEGATE,
          BuiltinOperator.IF,
          BuiltinOperator.LSTM,
          BuiltinOperator.RFFT2D,
          BuiltinOperator.RNN,
          BuiltinOperator.SVDF,
          BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM,
          BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_RNN,
          BuiltinOperator.WHILE);

  private MacCounter() {}

  /** Returns the sum over {@code operators}; empty if one of them is unknown. */
  static OptionalLong macs(Collection<ParsedOperator> operators) {
    boolean known = operators.stream().allMatch(operator -> macs(operator).isPresent());
    return known ? OptionalLong.of(atLeast(operators)) : OptionalLong.empty();
  }

  /** Returns the sum over those of {@code operators} that are known. */
  static long atLeast(Collection<ParsedOperator> operators) {
    return operators.stream()
        .mapToLong(operator -> macs(operator).orElse(0))
        .reduce(0, Math::addExact);
  }

  /** Returns whether the operator multiplies its input 0 by kernel 1 and adds bias 2. */
  static boolean hasKernel(ParsedOperator operator) {
    return switch (operator.builtin()) {
      case BuiltinOperator.CONV_2D,
          BuiltinOperator.CONV_3D,
          BuiltinOperator.DEPTHWISE_CONV_2D,
          BuiltinOperator.FULLY_CONNECTED ->
          true;
      default -> false;
    };
  }

  /**
   * Kernels: [out, kh, kw, in], depthwise [1, kh, kw, out], 3D [kd, kh, kw, in, out], fully
   * connected [out, in]. A transposed convolution applies its whole kernel to each pixel of input.
   */
  private static OptionalLong macs(ParsedOperator operator) {
    return switch (operator.builtin()) {
      case BuiltinOperator.CONV_2D -> product(operator.output(0), operator.input(1), 4, 1, 4);
      case BuiltinOperator.CONV_3D -> product(operator.output(0), operator.input(1), 5, 0, 4);
      case BuiltinOperator.DEPTHWISE_CONV_2D ->
          product(operator.output(0), operator.input(1), 4, 1, 3);
      case BuiltinOperator.FULLY_CONNECTED ->
          product(operator.output(0), operator.input(1), 2, 1, 2);
      case BuiltinOperator.TRANSPOSE_CONV -> product(operator.input(2), operator.input(1), 4, 0, 3);
      case BuiltinOperator.BATCH_MATMUL -> matrices(operator);
      default -> free(operator.builtin()) ? OptionalLong.of(0) : OptionalLong.empty();
    };
  }

  private static boolean free(int builtin) {
    return builtin >= 0 && builtin < BuiltinOperator.names.length && !UNTOLD.contains(builtin);
  }

  /** The values of {@code pixels}, times the kernel's extents {@code from} to before {@code to}. */
  private static OptionalLong product(
      Optional<ParsedTensor> pixels, Optional<ParsedTensor> kernel, int rank, int from, int to) {
    if (!isKnown(pixels) || !isKnown(kernel) || kernel.get().shape().size() != rank) {
      return OptionalLong.empty();
    }
    long macs = pixels.get().elements();
    for (int extent : kernel.get().shape().subList(from, to)) {
      macs = Math.multiplyExact(macs, (long) extent);
    }
    return OptionalLong.of(macs);
  }

  /** Matrices of m x k, maybe transposed, by matrices of k x n, maybe transposed, give m x n. */
  private static OptionalLong matrices(ParsedOperator operator) {
    if (!isKnown(operator.input(0))
        || !isKnown(operator.input(1))
        || !isKnown(operator.output(0))) {
      return OptionalLong.empty();
    }
    List<Integer> result = operator.output(0).get().shape();
    long left = matrix(operator.input(0).get());
    long right = matrix(operator.input(1).get());
    long rows = result.size() < 2 ? 0 : result.get(result.size() - 2);
    if (rows == 0 || left % rows != 0) {
      return OptionalLong.empty();
    }
    long inner = left / rows;
    boolean sound = right == Math.multiplyExact(inner, (long) result.get(result.size() - 1));
    return sound
        ? OptionalLong.of(Math.multiplyExact(operator.output(0).get().elements(), inner))
        : OptionalLong.empty();
  }

  /** The values of one matrix of a batch; 0 if there is none. */
  private static long matrix(ParsedTensor tensor) {
    int rank = tensor.shape().size();
    return rank < 2 ? 0 : (long) tensor.shape().get(rank - 1) * tensor.shape().get(rank - 2);
  }

  private static boolean isKnown(Optional<ParsedTensor> tensor) {
    return tensor.isPresent() && tensor.get().shapeKnown() && !tensor.get().shape().isEmpty();
  }
}
