package org.frillbench.converter.inspect;

/**
 * How a tensor's integers represent real numbers: real = scale * (integer - zero point).
 *
 * @param scales how many scales there are: 1 for the whole tensor, more for one per slice
 * @param scale the first scale, as untrusted as the file
 * @param zeroPoint the first zero point; 0 if the file gives none
 * @param axis the extent along which slices have scales of their own; of no meaning for one scale
 */
public record QuantizationInfo(int scales, float scale, long zeroPoint, int axis) {

  /** Returns whether slices have scales of their own. */
  public boolean perAxis() {
    return scales > 1;
  }
}
