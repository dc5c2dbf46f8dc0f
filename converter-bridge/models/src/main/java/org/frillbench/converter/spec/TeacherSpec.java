package org.frillbench.converter.spec;

/**
 * The TRILL stand-in, a ResNet-50: [1, 96, 64, 1] log mel values in, [1, outputDimension] out.
 *
 * @param outputDimension values in the embedding; 1 to {@value StudentSpec#MAX_DIMENSION}
 */
public record TeacherSpec(int outputDimension) implements ModelSpec {

  private static final int TRILL_DIMENSION = 512;

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the output dimension is out of its range
   */
  public TeacherSpec {
    if (outputDimension < 1 || outputDimension > StudentSpec.MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "A teacher's output dimension must be 1 to "
              + StudentSpec.MAX_DIMENSION
              + ", not "
              + outputDimension
              + ".");
    }
  }

  /** Returns the stand-in for the published TRILL. */
  public static TeacherSpec trill() {
    return new TeacherSpec(TRILL_DIMENSION);
  }

  @Override
  public String name() {
    return outputDimension == TRILL_DIMENSION ? "TRILL" : "TRILL-" + outputDimension;
  }
}
