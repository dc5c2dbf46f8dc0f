package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ConversionRecords;
import org.frillbench.cli.command.Outputs;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.converter.inspect.PhoneOperators;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.ConversionFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.FileErrorText;

/**
 * One conversion: the flatbuffer is written under a hidden name, inspected, compared with its
 * source, and only then gets its name, with the record beside it.
 */
final class SourceConversion {

  private final Source source;
  private final Converter converter;
  private final ConversionSettings settings;
  private final Path file;
  private final boolean overwrite;
  private final ConversionProgress progress;

  SourceConversion(
      Source source,
      Converter converter,
      ConversionSettings settings,
      Path folder,
      boolean overwrite,
      ConversionProgress progress) {
    this.source = source;
    this.converter = converter;
    this.settings = settings;
    this.file = folder.resolve(source.name() + ".tflite");
    this.overwrite = overwrite;
    this.progress = progress;
  }

  /** What is converted, for messages. */
  String name() {
    return source.name();
  }

  /** Refuses to begin where files are in the way that a conversion alike did not write. */
  void requireFree() {
    if (isDone()) {
      return;
    }
    Outputs.requireFree(file, overwrite);
    Outputs.requireFree(ConversionRecords.beside(file), overwrite);
  }

  /** Whether the very same conversion has been made already. */
  private boolean isDone() {
    return !overwrite
        && ConversionRecords.of(file)
            .filter(record -> record.converter().equals(converter.name().toString()))
            .filter(record -> record.flags().equals(converter.flags(source)))
            .filter(record -> record.source().equals(SourceDigest.of(source)))
            .isPresent();
  }

  /**
   * Converts the source.
   *
   * @return whether the outputs agree with the source's, where they are compared
   */
  ExitCode run() throws InterruptedException {
    if (isDone()) {
      progress.ended(name(), file + " is there already.");
      return ExitCode.DONE;
    }
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      return convert(part);
    } finally {
      discard(part);
    }
  }

  private ExitCode convert(Path part) throws InterruptedException {
    progress.step(name(), "reading " + source.path());
    Conversion.Source digested = SourceDigest.of(source);
    Converter.Converted converted =
        converter.convert(source, part, step -> progress.step(name(), step));
    ModelInfo info = CandidateReader.inspect(part, InputShapes.OF_FILE);
    List<String> warnings = new ArrayList<>(converted.warnings());
    missing(info, warnings);
    Conversion conversion =
        new Conversion(
            converter.name().toString(),
            converted.version(),
            converter.flags(source),
            digested,
            warnings,
            null);
    publish(part, conversion, info);
    progress.ended(
        name(),
        file
            + ", "
            + NumberText.mebibytes(info.bytes())
            + " MiB, "
            + info.operators().stream().mapToInt(OperatorInfo::count).sum()
            + " operators, by "
            + conversion.converter()
            + " "
            + conversion.version()
            + ".");
    warnings.forEach(warning -> progress.note(name() + ": " + warning + "."));
    return ExitCode.DONE;
  }

  private static void missing(ModelInfo info, List<String> warnings) {
    for (OperatorInfo each : PhoneOperators.missingIn(info)) {
      warnings.add(
          "TensorFlow Lite "
              + PhoneOperators.RUNTIME
              + ", which runs on phones, has no "
              + each.name()
              + " of version "
              + each.version());
    }
  }

  private void publish(Path part, Conversion conversion, ModelInfo info) {
    ConversionFile record =
        ConversionFile.of(
            conversion,
            new ConversionFile.Output(
                String.valueOf(file.getFileName()), info.sha256(), info.bytes()));
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      String why = FileErrorText.of(e);
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "Cannot write " + file + ": " + why + FullDisk.advice(why), e);
    }
    Outputs.write(ConversionRecords.beside(file), RunJson.pretty(record));
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }
}
