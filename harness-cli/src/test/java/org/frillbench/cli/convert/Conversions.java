package org.frillbench.cli.convert;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.frillbench.cli.progress.PlainDisplay;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.frillbench.converter.spec.Head;

/** What tests of conversions have in common. */
final class Conversions {

  /** Of a student that pools first. */
  static final ConversionSettings SETTINGS =
      new ConversionSettings(
          null,
          Quantization.NONE,
          null,
          null,
          true,
          Head.POOL_THEN_CONV,
          Rescaling.YES,
          null,
          true);

  private Conversions() {}

  /** A trained student that pools first. */
  static Source student(String name) {
    return new Source(
        Path.of("../fixtures/testkit/src/main/resources", "org/frillbench/testkit/trained")
            .resolve("tiny-pool-then-conv"),
        SourceKind.CHECKPOINT,
        name);
  }

  /** The conversion of {@code source} into {@code folder}, which prints nothing. */
  static SourceConversion of(Source source, Converter converter, Path folder) {
    StepProgress silent = silent();
    return new SourceConversion(
        source,
        converter,
        folder,
        folder,
        /* overwrite= */ false,
        new ConversionCheck(
            SETTINGS, new TensorFlowSupply(/* offline= */ true, silent, () -> false), silent),
        silent);
  }

  static StepProgress silent() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return StepProgress.on(new PlainDisplay(nowhere, nowhere), 1);
  }
}
