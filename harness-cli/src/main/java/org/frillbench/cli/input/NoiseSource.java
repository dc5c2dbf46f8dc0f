package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.trial.SeededInputs;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * Inputs from a seed, as the agent fills them; real numbers are then stretched over the range that
 * is usual for the input.
 */
final class NoiseSource {

  /** From silence, ln(0.001), to loud speech: the values of the front end of TRILL and FRILL. */
  static final InputRequest.Range LOG_MEL = new InputRequest.Range(-7, 3);

  private final SeededInputs seeded;

  NoiseSource(long seed) {
    this.seeded = new SeededInputs(seed);
  }

  /**
   * The elements of {@code input}, little-endian.
   *
   * @param range of its numbers, as {@link SeededRanges} gives it; null for the usual one
   */
  ByteBuffer of(TensorInfo input, InputRequest.Range range) {
    InputType type = InputType.of(input.type());
    int[] shape = input.shape().stream().mapToInt(extent -> extent).toArray();
    Tensor tensor = new Tensor(input.name(), input.type(), shape);
    ByteBuffer elements =
        ByteBuffer.allocate(Math.toIntExact(tensor.elements() * type.width))
            .order(ByteOrder.LITTLE_ENDIAN);
    boolean stretched = SeededRanges.isReal(type);
    try {
      seeded.fill(tensor, stretched ? null : range, elements);
    } catch (EngineException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
    elements.flip();
    InputRequest.Range usual = range == null && isLogMel(input) ? LOG_MEL : range;
    if (stretched && usual != null) {
      stretch(type, usual, elements);
    }
    return elements;
  }

  private static boolean isLogMel(TensorInfo input) {
    List<Integer> patch = InputFit.squeezed(LogMelPatch.SHAPE);
    List<Integer> shape = InputFit.squeezed(input.shape());
    int ranks = shape.size() - patch.size();
    return ranks >= 0 && shape.subList(ranks, shape.size()).equals(patch);
  }

  /** From [-0.5, 0.5) to {@code range}. */
  private static void stretch(InputType type, InputRequest.Range range, ByteBuffer elements) {
    double width = (double) range.most - range.least;
    for (int at = 0; at < elements.limit(); at += type.width) {
      if (type == InputType.FLOAT32) {
        elements.putFloat(at, (float) (range.least + width * (elements.getFloat(at) + 0.5)));
      } else {
        elements.putDouble(at, range.least + width * (elements.getDouble(at) + 0.5));
      }
    }
  }
}
