package org.frillbench.converter.trained.student;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/**
 * A kernel whose output channels come last in Keras and first in our graphs: [height, width, in,
 * out] as [out, height, width, in], or [in, out] as [out, in]. Rows of the result are made a band
 * at a time, so that reading columns of a large matrix uses whole cache lines.
 */
final class KernelValues implements TensorValues {

  /** Columns of float32 that a cache line holds, twice: some processors fetch lines in pairs. */
  private static final int BAND = 32;

  private final Path source;
  private final Variable variable;
  private final double[] scale;
  private final int outputs;
  private final int inputs;
  private final float[] piece = new float[BAND];

  private FloatBuffer kernel;
  private float[] band = {};
  private long bandStart = -1;

  /**
   * The values of {@code variable}.
   *
   * @param scale the factor of each output channel; null for none
   */
  KernelValues(Path source, Variable variable, double[] scale) {
    this.source = source;
    this.variable = variable;
    this.scale = scale;
    this.outputs = variable.shape().get(variable.shape().size() - 1);
    this.inputs = Math.toIntExact(variable.elements() / outputs);
  }

  @Override
  public void read(long first, float[] values, int count) throws WeightsException {
    for (int done = 0; done < count; ) {
      long index = first + done;
      load(index / inputs / BAND * BAND);
      int offset = (int) (index - bandStart * inputs);
      int length = Math.min(count - done, band.length - offset);
      System.arraycopy(band, offset, values, done, length);
      done += length;
    }
    if (first + count == (long) inputs * outputs) {
      release();
    }
  }

  private void load(long start) throws WeightsException {
    if (start == bandStart) {
      return;
    }
    if (kernel == null) {
      kernel = variable.values().read();
    }
    int rows = (int) Math.min(BAND, outputs - start);
    if (band.length != rows * inputs) {
      band = new float[rows * inputs];
    }
    for (int i = 0; i < inputs; i++) {
      kernel.get(i * outputs + (int) start, piece, 0, rows);
      for (int row = 0; row < rows; row++) {
        band[row * inputs + i] = piece[row];
      }
    }
    fold((int) start, rows);
    FiniteValues.require(source, variable.name(), band, band.length);
    bandStart = start;
  }

  private void fold(int start, int rows) {
    if (scale == null) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      double factor = scale[start + row];
      for (int i = row * inputs; i < (row + 1) * inputs; i++) {
        band[i] = (float) (band[i] * factor);
      }
    }
  }

  /** The writer reads each tensor once: nothing of it is kept. */
  private void release() {
    kernel = null;
    band = new float[0];
    bandStart = -1;
  }
}
