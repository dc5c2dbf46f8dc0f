package org.frillbench.converter.inspect;

import java.util.Collection;
import java.util.List;
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

  /** Operators that multiply matrices in ways their shapes alone do not tell, or run others. */
  private static final Set<Integer> UNTOLD =
      Set.of(
          BuiltinOperator.BATCH_MATMUL,
          BuiltinOperator.BIDIRECTIONAL_SEQUENCE_LSTM,
          BuiltinOperator.BIDIRECTIONAL_SEQUENCE_RNN,
          BuiltinOperator.CALL,
          BuiltinOperator.CALL_ONCE,
          BuiltinOperator.CONV_3D,
          BuiltinOperator.CONV_3D_TRANSPOSE,
          BuiltinOperator.CUSTOM,
          BuiltinOperator.DELEGATE,
          BuiltinOperator.IF,
          BuiltinOperator.LSTM,
          BuiltinOperator.RFFT2D,
          BuiltinOperator.RNN,
          BuiltinOperator.SVDF,
          BuiltinOperator.TRANSPOSE_CONV,
          BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM,
          BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_RNN,
          BuiltinOperator.WHILE);

  private MacCounter() {}

  /** Returns the sum over {@code operators}; empty if one of them cannot be told. */
  static OptionalLong macs(Collection<ParsedOperator> operators) {
    long sum = 0;
    for (ParsedOperator operator : operators) {
      OptionalLong macs = macs(operator);
      if (macs.isEmpty()) {
        return macs;
      }
      sum = Math.addExact(sum, macs.getAsLong());
    }
    return OptionalLong.of(sum);
  }

  /** Returns whether the operator multiplies its input 0 by kernel 1 and adds bias 2. */
  static boolean hasKernel(ParsedOperator operator) {
    return switch (operator.builtin()) {
      case BuiltinOperator.CONV_2D,
          BuiltinOperator.DEPTHWISE_CONV_2D,
          BuiltinOperator.FULLY_CONNECTED ->
          true;
      default -> false;
    };
  }

  private static OptionalLong macs(ParsedOperator operator) {
    if (!hasKernel(operator)) {
      boolean known =
          operator.builtin() >= 0
              && operator.builtin() < BuiltinOperator.names.length
              && !UNTOLD.contains(operator.builtin());
      return known ? OptionalLong.of(0) : OptionalLong.empty();
    }
    ParsedTensor kernel = operator.input(1).orElse(null);
    ParsedTensor output = operator.output(0).orElse(null);
    if (kernel == null || output == null || !told(kernel) || !told(output)) {
      return OptionalLong.empty();
    }
    return perOutput(operator.builtin(), kernel.shape(), output.elements());
  }

  /** Kernels: [out, kh, kw, in], depthwise [1, kh, kw, out], fully connected [out, in]. */
  private static OptionalLong perOutput(int builtin, List<Integer> kernel, long outputs) {
    int rank = builtin == BuiltinOperator.FULLY_CONNECTED ? 2 : 4;
    if (kernel.size() != rank) {
      return OptionalLong.empty();
    }
    int end = builtin == BuiltinOperator.DEPTHWISE_CONV_2D ? rank - 1 : rank;
    long macs = outputs;
    for (int extent : kernel.subList(1, end)) {
      macs = Math.multiplyExact(macs, (long) extent);
    }
    return OptionalLong.of(macs);
  }

  private static boolean told(ParsedTensor tensor) {
    return !tensor.dynamic() && !tensor.shape().isEmpty();
  }
}
