package org.frillbench.cli.command.models;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.ConversionOptions;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.convert.ConversionRun;
import org.frillbench.cli.convert.ConversionSettings;
import org.frillbench.cli.convert.Source;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.tensorflow.StepProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes flatbuffers of trained models. */
@Command(
    name = "convert",
    description = {
      "Converts trained models to TFLite flatbuffers: a SavedModel by TensorFlow's own converter, a"
          + " student's checkpoint, .h5, .keras or safetensors file without TensorFlow, or a whole"
          + " experiment folder of the released training code.",
      "Each flatbuffer NAME.tflite gets a record NAME.conversion.json beside it, is inspected, and"
          + " its outputs are compared with those of its source."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"1:", "3:", "4:", "130:"},
    footer = {
      "A student's trained weights:",
      "  frill-bench convert student.keras --out models",
      "A SavedModel, with weights rounded to half precision:",
      "  frill-bench convert saved_model --out models --quantize float16"
    })
public final class Convert implements Callable<Integer> {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "A SavedModel's folder; a checkpoint's folder, prefix or index; a .h5, .keras or"
              + " .safetensors file; or a folder of students' folders.")
  private List<Path> sources;

  @Mixin private FolderOption out;

  @Mixin private ConversionOptions options;

  @Override
  public Integer call() {
    ConversionSettings settings = options.settings();
    List<Source> models = Source.of(sources);
    StepProgress progress = StepProgress.on(Console.shown(), models.size());
    try (Interruption interruption = Interruption.guard()) {
      return new ConversionRun(settings, out.path(), out.overwrite(), progress)
          .run(models, interruption::requested)
          .code();
    } finally {
      progress.end();
    }
  }
}
