package org.frillbench.cli.convert;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** TensorFlow's own converter, in a process of its own. */
final class TensorFlowConverter implements Converter {

  private final ConversionSettings settings;
  private final ConversionProgress progress;

  TensorFlowConverter(ConversionSettings settings, ConversionProgress progress) {
    this.settings = settings;
    this.progress = progress;
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
  }

  @Override
  public Converted convert(Source source, Path file, Consumer<String> onStep)
      throws InterruptedException {
    throw refused("TensorFlow's converter is not there yet: " + settings + progress);
  }

  @Override
  public int parallel() {
    return 1;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
