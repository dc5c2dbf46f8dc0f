package org.frillbench.cli.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.PhoneOperators;
import org.frillbench.results.record.Conversion;

/** What is checked of a flatbuffer after its conversion. */
final class ConversionCheck {

  /** How a comparison ends where the source, the flatbuffer or TensorFlow cannot be run. */
  private static final Set<ExitCode> NOT_RUN =
      Set.of(ExitCode.REFUSED_INPUT, ExitCode.NO_TARGET, ExitCode.NOT_ALL_MEASURED);

  private final ConversionSettings settings;
  private final TensorFlowSupply tensorFlow;
  private final StepProgress progress;

  ConversionCheck(ConversionSettings settings, TensorFlowSupply tensorFlow, StepProgress progress) {
    this.settings = settings;
    this.tensorFlow = tensorFlow;
    this.progress = progress;
  }

  /** A sentence for each operator that phones do not have, without its full stop. */
  static List<String> missingOperators(ModelInfo info) {
    return PhoneOperators.missingIn(info).stream()
        .map(
            each ->
                "TensorFlow Lite "
                    + PhoneOperators.RUNTIME
                    + ", which runs on phones, has no "
                    + each.name()
                    + " of version "
                    + each.version())
        .toList();
  }

  /** Whether the outputs of {@code source} are to be compared with its flatbuffer's. */
  boolean compares(Source source) {
    return settings.parity() && SourceParity.isKnown(source);
  }

  /** The comparison; empty, with a notice, where one of the two cannot be run. */
  Optional<Conversion.Compared> compare(Source source, Path flatbuffer)
      throws InterruptedException {
    progress.step(source.name(), "comparing outputs");
    try {
      return Optional.of(SourceParity.of(source, flatbuffer, settings.signature(), tensorFlow));
    } catch (CommandFailure e) {
      if (!NOT_RUN.contains(e.exitCode())) {
        throw e;
      }
      progress.note(source.name() + ": its outputs are not compared. " + e.getMessage());
      return Optional.empty();
    }
  }
}
