package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ConversionRecords;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.user.Outputs;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.ConversionFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.FileErrorText;

/**
 * One conversion. The flatbuffer is written into a hidden folder and inspected, its record is
 * written, and only then it gets its name; after that its outputs are compared with the source's. A
 * conversion that was made already is not made again; one that was killed before its end leaves no
 * more than a record without a flatbuffer, which is replaced.
 */
final class SourceConversion {

  private final Source source;
  private final Converter converter;
  private final Path file;
  private final Path part;
  private final boolean overwrite;
  private final ConversionCheck check;
  private final StepProgress progress;

  /**
   * A conversion.
   *
   * @param folder where the flatbuffer and its record go
   * @param parts a folder on the same disk for what is not finished
   */
  SourceConversion(
      Source source,
      Converter converter,
      Path folder,
      Path parts,
      boolean overwrite,
      ConversionCheck check,
      StepProgress progress) {
    this.source = source;
    this.converter = converter;
    this.file = folder.resolve(source.name() + ".tflite");
    this.part = parts.resolve(source.name() + ".part");
    this.overwrite = overwrite;
    this.check = check;
    this.progress = progress;
  }

  /** What is converted, for messages. */
  String name() {
    return source.name();
  }

  /** Refuses to begin where files are in the way that the same conversion did not write. */
  void requireFree() {
    if (made().isEmpty()) {
      Outputs.requireFree(file, overwrite);
      Outputs.requireFree(
          ConversionRecords.beside(file), overwrite || ConversionRecords.isLeftOver(file));
    }
  }

  /** The record of the very same conversion, if it has been made already. */
  private Optional<Conversion> made() {
    return overwrite
        ? Optional.empty()
        : ConversionRecords.of(file)
            .filter(record -> record.converter().equals(converter.name().toString()))
            .filter(record -> record.flags().equals(converter.flags(source)))
            .filter(record -> record.source().equals(SourceDigest.of(source)));
  }

  /**
   * Converts the source.
   *
   * @return {@link ExitCode#REGRESSION} where outputs differ from the source's
   */
  ExitCode run() throws InterruptedException {
    Optional<Conversion> made = made();
    if (made.isPresent()) {
      progress.ended(name(), file + " is there already.");
      return compared(made.get());
    }
    try {
      return compared(convert());
    } finally {
      discard(part);
    }
  }

  private Conversion convert() throws InterruptedException {
    progress.step(name(), "reading");
    Conversion.Source digested = SourceDigest.of(source);
    List<String> warnings = new ArrayList<>();
    String version =
        converter.convert(
            source, digested, part, step -> progress.step(name(), step), warnings::add);
    ModelInfo info = CandidateReader.inspect(part, InputShapes.OF_FILE);
    warnings.addAll(ConversionCheck.missingOperators(info));
    Conversion conversion =
        new Conversion(
            converter.name().toString(),
            version,
            converter.flags(source),
            digested,
            warnings,
            null);
    // A flatbuffer without its record would be in the way of the same command.
    record(conversion, info);
    rename();
    progress.ended(name(), outcome(info, conversion));
    warnings.forEach(warning -> progress.note(name() + ": " + warning + "."));
    return conversion;
  }

  private String outcome(ModelInfo info, Conversion conversion) {
    return file
        + ", "
        + NumberText.mebibytes(info.bytes())
        + " MiB, "
        + info.operators().stream().mapToInt(OperatorInfo::count).sum()
        + " operators, by "
        + conversion.converter()
        + " "
        + conversion.version()
        + ".";
  }

  private ExitCode compared(Conversion conversion) throws InterruptedException {
    Conversion.Compared outputs = conversion.parity();
    if (outputs == null && check.compares(source)) {
      outputs = check.compare(source, file).orElse(null);
      if (outputs != null) {
        record(conversion.compared(outputs), CandidateReader.inspect(file, InputShapes.OF_FILE));
      }
    }
    if (outputs == null) {
      return ExitCode.DONE;
    }
    progress.note(
        name()
            + (outputs.same()
                ? ": its outputs agree with the source's: "
                : ": ITS OUTPUTS DIFFER: ")
            + outputs.text()
            + ".");
    return outputs.same() ? ExitCode.DONE : ExitCode.REGRESSION;
  }

  private void rename() {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(ConversionRecords.beside(file));
      String why = FileErrorText.of(e);
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "cannot write " + file + ": " + why + FullDisk.advice(why), e);
    }
  }

  private void record(Conversion conversion, ModelInfo info) {
    ConversionFile.Output output =
        new ConversionFile.Output(String.valueOf(file.getFileName()), info.sha256(), info.bytes());
    Outputs.write(
        ConversionRecords.beside(file), RunJson.pretty(ConversionFile.of(conversion, output)));
  }

  private static void discard(Path written) {
    try {
      Files.deleteIfExists(written);
    } catch (IOException e) {
      written.toFile().deleteOnExit();
    }
  }
}
