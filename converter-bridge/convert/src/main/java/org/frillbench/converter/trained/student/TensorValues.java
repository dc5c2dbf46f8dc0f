package org.frillbench.converter.trained.student;

import org.frillbench.converter.trained.WeightsException;

/** The values of one tensor of a graph, made from trained variables as they are read. */
interface TensorValues {

  /** Copies {@code count} values from index {@code first} on to the start of {@code values}. */
  void read(long first, float[] values, int count) throws WeightsException;
}
