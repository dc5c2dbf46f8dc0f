package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.record.Conversion;
import org.frillbench.tensorflow.wire.ConvertTask;

/** TensorFlow's own converter, in a process of its own. */
final class TensorFlowConverter implements Converter {

  private final ConversionSettings settings;
  private final TensorFlowSupply tensorFlow;

  TensorFlowConverter(ConversionSettings settings, TensorFlowSupply tensorFlow) {
    this.settings = settings;
    this.tensorFlow = tensorFlow;
  }

  @Override
  public ConverterChoice name() {
    return ConverterChoice.TENSORFLOW;
  }

  @Override
  public void require(Source source) {
    if (source.kind() != SourceKind.SAVED_MODEL) {
      throw refused(
          "TensorFlow's converter takes SavedModels, and "
              + source.path()
              + " is a "
              + source.kind().text()
              + ": leave --converter out.");
    }
    if (settings.quantize() == Quantization.INT8) {
      throw refused(
          "int8 is not offered: TensorFlow's library has its quantizer, but not the calibrator"
              + " that finds the ranges, which is called from Python alone. Choose dynamic-range or"
              + " float16.");
    }
    if (settings.head() != null || settings.rescaling() != null || settings.mapping() != null) {
      throw refused(
          "--head, --rescaling and --mapping are for students that are converted without TensorFlow, and "
              + source.path()
              + " is a SavedModel: leave them out, or add --converter own.");
    }
  }

  @Override
  public Map<String, String> flags(Source source) {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("quantize", settings.quantize().toString());
    if (settings.signature() != null) {
      flags.put("signature", settings.signature());
    }
    if (settings.batch() != null) {
      flags.put("batch", settings.batch().toString());
    }
    return flags;
  }

  @Override
  public String convert(
      Source source,
      Conversion.Source origin,
      Path file,
      Consumer<String> onStep,
      Consumer<String> onWarning)
      throws InterruptedException {
    Path scratch = null;
    try {
      scratch = TemporaryFiles.folder("saved-model");
      ConvertTask task =
          new ConvertTask(
              file.toAbsolutePath().toString(),
              settings.quantize().toString(),
              settings.batch(),
              scratch.toString());
      return tensorFlow
          .get()
          .convert(
              source.path(),
              settings.signature(),
              task,
              onStep,
              warning -> onWarning.accept("TensorFlow: " + warning));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      if (scratch != null) {
        TemporaryFiles.discard(scratch);
      }
    }
  }

  /** One: it uses all cores and several times the model's size of memory. */
  @Override
  public int parallel() {
    return 1;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
