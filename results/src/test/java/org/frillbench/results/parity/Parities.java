package org.frillbench.results.parity;

import java.util.List;
import org.frillbench.results.numerics.Floats;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;

/** Comparisons of made-up outputs of two values. */
final class Parities {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private static final float[] REFERENCE = {8, -4};

  private Parities() {}

  static OutputDifference difference(float first, float second) {
    return Floats.difference(REFERENCE, first, second);
  }

  static ComparedSide flatbuffer(String name, String where) {
    return new ComparedSide(name, where, "tflite 2.20.0", NumericKind.FLOAT32, DIGEST);
  }

  static FedInputs fed(String name) {
    return new FedInputs(name, List.of(new FedInputs.Fed("mel", DIGEST, 24_576)));
  }

  static OutputParity output(
      String base, String newer, OutputDifference between, OutputDifference... differences) {
    int worst = 0;
    for (int i = 1; i < differences.length; i++) {
      worst = OutputLimit.FLOAT32.isFarther(differences[i], differences[worst]) ? i : worst;
    }
    return new OutputParity(
        base,
        newer,
        List.of(1, 2),
        List.of(differences),
        worst + 1,
        between,
        null,
        List.of(differences).stream().allMatch(OutputLimit.FLOAT32::holds));
  }

  /** Equal outputs for one input, of stored reference outputs. */
  static Parity same() {
    return Parity.of(
        new ComparedSide("reference", "stored", null, null, null),
        flatbuffer("student.tflite", "device:shell:xnnpack"),
        List.of(fed("voice.wav patch 3")),
        OutputLimit.FLOAT32,
        List.of(output("embedding", "embedding", null, difference(8, -4))),
        null);
  }

  /** One output within the limit, one beyond it, one with NaN, and the tensors before them. */
  static Parity different() {
    LayerParity.Layer layer = new LayerParity.Layer("Conv|0", 2, "CONV_2D", difference(8.5f, -4));
    return Parity.of(
        flatbuffer("base.tflite", "host:builtin"),
        flatbuffer("new.tflite", "host:xnnpack"),
        List.of(fed("seed 1"), fed("seed 2"), fed("seed 3")),
        OutputLimit.FLOAT32,
        List.of(
            output(
                "good",
                "good",
                difference(8.0005f, -4),
                difference(8, -4),
                difference(8.0001f, -4),
                difference(8, -4)),
            output(
                "bad\u001b",
                "other",
                difference(2, 3),
                difference(8, -4),
                difference(8, -4.5f),
                difference(9, -4)),
            output(
                "lost",
                "lost",
                difference(2, 3),
                difference(8, -4),
                difference(Float.NaN, -4),
                difference(8, -4))),
        new LayerParity(3, 2, 1, List.of("rescaling"), List.of(), layer, List.of(layer)));
  }
}
