package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.convert.ConversionSettings;
import org.frillbench.cli.convert.ConverterChoice;
import org.frillbench.cli.convert.Quantization;
import org.frillbench.cli.convert.Rescaling;
import org.frillbench.converter.spec.Head;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How trained models are converted. */
@Under(OptionHeading.CONVERSION)
public final class ConversionOptions {

  @Option(
      names = "--converter",
      paramLabel = "CONVERTER",
      description =
          "tensorflow for TensorFlow's own converter, or own for the one that places trained"
              + " weights into a student's graph (default: tensorflow for a SavedModel, own for all"
              + " else).")
  private ConverterChoice converter;

  @Option(
      names = "--quantize",
      paramLabel = "KIND",
      description =
          "How weights are stored: none (float32), dynamic-range, float16 or int8 (default:"
              + " ${DEFAULT-VALUE}).")
  private Quantization quantize = Quantization.NONE;

  @Option(
      names = "--calibrate",
      paramLabel = "FOLDER",
      description = "Representative recordings or .npy arrays for int8.")
  private Path calibration;

  @Mixin private SignatureOption signature;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "The batch that replaces an unknown one.")
  private Integer batch;

  @Option(
      names = "--head",
      paramLabel = "ORDER",
      converter = HeadConverter.class,
      description =
          "The order of the student's last convolution and average: conv-then-pool,"
              + " pool-then-conv or no-conv, where the source does not say it.")
  private Head head;

  @Option(
      names = "--rescaling",
      paramLabel = "yes|no",
      description =
          "Whether the student's network begins with Keras's Rescaling(1/127.5, -1), where the"
              + " source does not say it.")
  private Rescaling rescaling;

  @Option(
      names = "--mapping",
      paramLabel = "FILE.json",
      description = "The names of a safetensors file's weights in the student's graph.")
  private Path mapping;

  @Mixin private OfflineOption offline;

  @Option(
      names = "--no-parity",
      description = "Do not compare the outputs of the flatbuffer with those of its source.")
  private boolean noParity;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** What is asked for; refuses what does not go together. */
  public ConversionSettings settings() {
    require(
        spec,
        calibration == null || quantize == Quantization.INT8,
        "--calibrate goes with --quantize int8");
    require(spec, batch == null || batch >= 1, "--batch must be at least 1");
    return new ConversionSettings(
        converter,
        quantize,
        signature.name(),
        batch,
        offline.given(),
        head,
        rescaling,
        mapping,
        !noParity);
  }
}
