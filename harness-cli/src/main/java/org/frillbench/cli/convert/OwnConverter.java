package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.flatbuffer.MetadataEntry;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.converter.trained.keras.KerasArchive;
import org.frillbench.converter.trained.keras.KerasH5;
import org.frillbench.converter.trained.safetensors.Safetensors;
import org.frillbench.converter.trained.student.StudentHints;
import org.frillbench.converter.trained.student.TrainedStudent;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.FileErrorText;

/** Ours: places the weights of a trained student into the graph of this project. */
final class OwnConverter implements Converter {

  /** A conversion's buffers, and a wide kernel where a file stores it compressed. */
  private static final long BYTES_PER_CONVERSION = 96L << 20;

  private static final String BOTTLENECK_ONLY =
      "only the kernels of the bottleneck are stored as int8; the released code's conversion of"
          + " such students stores all of the model's so, as --quantize dynamic-range does with a"
          + " SavedModel";

  private static final String METADATA_NAME = "frill-bench.conversion";

  private final ConversionSettings settings;

  OwnConverter(ConversionSettings settings) {
    this.settings = settings;
  }

  @Override
  public ConverterChoice name() {
    return ConverterChoice.OWN;
  }

  @Override
  public void require(Source source) {
    if (settings.quantize() != Quantization.NONE) {
      throw refused(
          "--quantize "
              + settings.quantize()
              + " is what TensorFlow's converter makes of a SavedModel; the own one stores a"
              + " student's weights as it was trained: leave --quantize out.");
    }
    if (settings.signature() != null || settings.batch() != null) {
      throw refused(
          "--signature and --batch are for SavedModels that TensorFlow's converter reads, and "
              + source.path()
              + " is converted without it: leave them out.");
    }
    if (settings.mapping() != null && source.kind() != SourceKind.SAFETENSORS) {
      throw refused(
          "--mapping is for safetensors files, and "
              + source.path()
              + " is a "
              + source.kind().text()
              + ": leave it out.");
    }
  }

  @Override
  public Map<String, String> flags(Source source) {
    Map<String, String> flags = new LinkedHashMap<>();
    if (settings.head() != null) {
      flags.put("head", settings.head().word());
    }
    if (settings.rescaling() != null) {
      flags.put("rescaling", settings.rescaling().toString());
    }
    if (settings.mapping() != null) {
      flags.put("mapping-sha256", digest(settings.mapping()));
    }
    return flags;
  }

  @Override
  public String convert(
      Source source,
      Conversion.Source origin,
      Path file,
      Consumer<String> onStep,
      Consumer<String> onWarning) {
    try (WeightFile weights = open(source)) {
      TrainedStudent student = TrainedStudent.of(source.path(), weights, hints(source));
      onStep.accept("writing");
      FlatbufferWriter.write(student.image(metadata(source, origin)), file);
      if (student.spec().qat()) {
        onWarning.accept(BOTTLENECK_ONLY);
      }
      return BuildProperties.version();
    } catch (WeightsException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (IOException e) {
      String why = FileErrorText.of(e);
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "cannot write " + file + ": " + why + FullDisk.advice(why), e);
    }
  }

  /** As many as there are cores, and as the heap has room for. */
  @Override
  public int parallel() {
    Runtime machine = Runtime.getRuntime();
    long fitting = machine.maxMemory() / BYTES_PER_CONVERSION;
    return (int) Math.max(1, Math.min(machine.availableProcessors(), fitting));
  }

  private WeightFile open(Source source) throws WeightsException {
    return switch (source.kind()) {
      case SAVED_MODEL, CHECKPOINT, EXPERIMENT -> Checkpoint.open(source.path());
      case KERAS_H5 -> KerasH5.open(source.path());
      case KERAS -> archive(source.path());
      case SAFETENSORS -> Safetensors.open(source.path(), Optional.ofNullable(settings.mapping()));
    };
  }

  private static WeightFile archive(Path path) throws WeightsException {
    try {
      return KerasArchive.open(path, TemporaryFiles.folder());
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  private StudentHints hints(Source source) {
    return new StudentHints(
        trainingFolder(source.path()),
        Optional.ofNullable(settings.head()),
        Optional.ofNullable(settings.rescaling()).map(Rescaling.YES::equals));
  }

  /** The folder that is named after the student: the source itself, or the one that it is in. */
  private static Optional<TrainingFolder> trainingFolder(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return Stream.of(absolute, absolute.getParent())
        .filter(folder -> folder != null && SourceKind.isTrainingFolder(folder))
        .map(folder -> TrainingFolder.parse(folder.getFileName().toString()))
        .findFirst();
  }

  /** The flatbuffer says itself what it was made of. */
  private List<MetadataEntry> metadata(Source source, Conversion.Source origin) {
    Conversion conversion =
        new Conversion(
            name().toString(), BuildProperties.version(), flags(source), origin, List.of(), null);
    return List.of(new MetadataEntry(METADATA_NAME, RunJson.pretty(conversion)));
  }

  private static String digest(Path file) {
    try {
      return HexDigest.sha256(file.toFile());
    } catch (IOException e) {
      throw refused("cannot read " + file + ": " + FileErrorText.of(e) + ".");
    }
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
