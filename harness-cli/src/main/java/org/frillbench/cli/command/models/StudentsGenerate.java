package org.frillbench.cli.command.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.GridOptions;
import org.frillbench.cli.generate.GeneratedModel;
import org.frillbench.cli.generate.ModelGeneration;
import org.frillbench.cli.run.Interruption;
import org.frillbench.converter.spec.TeacherSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes students as flatbuffers. */
@Command(
    name = "generate",
    description = {
      "Writes students as TFLite flatbuffers with seeded random weights, which run as fast as"
          + " trained ones; the same seed gives the same bytes.",
      "A file NAME.tflite that holds these bytes already is kept, so an interrupted command goes on"
          + " where it stopped. If one holds anything else, nothing is written, unless with"
          + " --overwrite."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class StudentsGenerate implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; made if it is missing.")
  private Path folder;

  @Mixin private GridOptions grid;

  @Option(
      names = "--teacher",
      description = "The TRILL stand-in too, as " + ModelCache.TEACHER + ".tflite.")
  private boolean teacher;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the weights (default: ${DEFAULT-VALUE}).")
  private long seed = ModelCache.WEIGHT_SEED;

  @Option(names = "--overwrite", description = "Replace files that hold something else.")
  private boolean overwrite;

  @Override
  public Integer call() {
    List<GeneratedModel> models = models();
    try (Interruption interruption = Interruption.guard()) {
      return new ModelGeneration(folder, models, System.err, Terminal.onStandardError())
          .run(overwrite, interruption::requested)
          .code();
    }
  }

  private List<GeneratedModel> models() {
    List<GeneratedModel> models =
        new ArrayList<>(
            grid.each(student -> GeneratedModel.of(folder, student.name(), student, seed)));
    if (teacher) {
      models.add(GeneratedModel.of(folder, ModelCache.TEACHER, TeacherSpec.trill(), seed));
    }
    return models;
  }
}
