package org.frillbench.cli.command.models;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.command.options.GridOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.SeedOption;
import org.frillbench.cli.generate.GeneratedModel;
import org.frillbench.cli.generate.ModelGeneration;
import org.frillbench.cli.progress.Console;
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
    usageHelpAutoWidth = true,
    exitCodeList = "130:",
    footer = {
      "All students and the teacher (3.6 GiB):",
      "  frill-bench students generate --out grid --teacher",
      "Some of them:",
      "  frill-bench students generate --out grid --size tiny,small --width 1.0"
    })
final class StudentsGenerate implements Callable<Integer> {

  @Mixin private FolderOption out;

  @Mixin private GridOptions grid;

  @Option(
      names = "--teacher",
      description = "The TRILL stand-in too, as " + ModelCache.TEACHER + ".tflite.")
  @Under(OptionHeading.MODELS)
  private boolean teacher;

  @Mixin private SeedOption seed;

  @Override
  public Integer call() {
    List<GeneratedModel> models = models();
    try (Interruption interruption = Interruption.guard()) {
      return new ModelGeneration(out.path(), models, Console.shown())
          .run(out.overwrite(), interruption::requested)
          .code();
    }
  }

  private List<GeneratedModel> models() {
    List<GeneratedModel> models =
        new ArrayList<>(
            grid.each(
                student -> GeneratedModel.of(out.path(), student.name(), student, seed.value())));
    if (teacher) {
      models.add(
          GeneratedModel.of(out.path(), ModelCache.TEACHER, TeacherSpec.trill(), seed.value()));
    }
    return models;
  }
}
