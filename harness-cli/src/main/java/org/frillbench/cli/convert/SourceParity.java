package org.frillbench.cli.convert;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.frillbench.cli.parity.ParityCheck;
import org.frillbench.cli.parity.ParityQuestion;
import org.frillbench.cli.parity.ParityTargets;
import org.frillbench.cli.parity.SideSpec;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.parity.OutputParity;
import org.frillbench.results.parity.Parity;
import org.frillbench.results.record.Conversion;

/** Compares the outputs of a flatbuffer with those of the SavedModel that it was made of. */
final class SourceParity {

  private static final long SEED = 1;

  private SourceParity() {}

  /** Whether the outputs of {@code source} can be computed: TensorFlow runs SavedModels alone. */
  static boolean isKnown(Source source) {
    return source.kind() == SourceKind.SAVED_MODEL;
  }

  /**
   * The comparison, in words and with its verdict.
   *
   * @param signature the signature that was converted; null for the usual one
   * @throws org.frillbench.cli.failure.CommandFailure if one of the two cannot be run
   */
  static Conversion.Compared of(
      Source source, Path flatbuffer, String signature, TensorFlowSupply tensorFlow)
      throws InterruptedException {
    SideSpec builtin = SideSpec.of(flatbuffer);
    try (ParityTargets targets = ParityTargets.here(tensorFlow)) {
      Parity parity =
          ParityCheck.of(question(SideSpec.of(source.path()), builtin, signature), targets);
      return new Conversion.Compared(parity.same(), words(parity));
    }
  }

  private static ParityQuestion question(SideSpec base, SideSpec newer, String signature) {
    ParityQuestion usual = ParityQuestion.usual(base, newer, SEED);
    return new ParityQuestion(
        base,
        newer,
        usual.inputs(),
        usual.shapes(),
        usual.names(),
        signature,
        usual.limit(),
        usual.layers());
  }

  private static OutputParity worst(Parity parity) {
    return parity.outputs().stream()
        .max(Comparator.comparingDouble(output -> output.farthest().share()))
        .orElseThrow();
  }

  private static String words(Parity parity) {
    OutputParity worst = worst(parity);
    OutputDifference difference = worst.farthest();
    String figures =
        difference.equal()
            ? "all outputs are equal"
            : String.format(
                Locale.ROOT,
                "%s differs by %s of its greatest value, %s dB",
                worst.base(),
                NumberText.scientific(difference.share()),
                NumberText.significant(difference.snr()));
    return String.format(
        Locale.ROOT,
        "%s (%d inputs, limit %s)%s",
        figures,
        parity.inputs().size(),
        NumberText.limit(parity.limit()),
        worst.within() && worst.betweenKernels() != null
            ? ", as much as two kernels of TensorFlow Lite differ on this flatbuffer, "
                + NumberText.scientific(worst.betweenKernels().share())
                + ": the model magnifies rounding"
            : "");
  }
}
