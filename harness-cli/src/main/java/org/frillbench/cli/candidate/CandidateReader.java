package org.frillbench.cli.candidate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.converter.inspect.UnreadableModelException;
import org.frillbench.converter.spec.SpecStamp;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.ModelInput;
import org.frillbench.results.record.Operator;

/** Looks into flatbuffers before anything is measured or pushed. */
public final class CandidateReader {

  private static final String SUFFIX = ".tflite";

  private CandidateReader() {}

  /** The candidates in files and folders, each named after its file. */
  public static List<CandidateFile> read(List<Path> paths) {
    return read(paths, InputShapes.OF_FILE);
  }

  /** As {@link #read(List)}, of models whose inputs are resized. */
  public static List<CandidateFile> read(List<Path> paths, InputShapes shapes) {
    return read(paths, shapes, List.of());
  }

  /**
   * As {@link #read(List, InputShapes)}. Files are digested on all cores; of several refusals, that
   * of the first file is thrown.
   *
   * @param options those of a gate that compares two files of one name, which are refused here
   */
  public static List<CandidateFile> read(
      List<Path> paths, InputShapes shapes, List<String> options) {
    List<Path> files = ModelFiles.of(paths);
    requireDistinctNames(files, options);
    return files.parallelStream().map(file -> Reading.of(file, shapes)).toList().stream()
        .map(Reading::candidate)
        .toList();
  }

  private static void requireDistinctNames(List<Path> files, List<String> options) {
    Map<String, Path> byName = new HashMap<>();
    for (Path file : files) {
      Path other = byName.putIfAbsent(nameOf(file), file);
      if (other != null) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                ? file + " is given twice: name it once."
                : sameName(other, file, options));
      }
    }
  }

  private static String sameName(Path one, Path other, List<String> options) {
    List<String> gate = new ArrayList<>(List.of("gate"));
    gate.addAll(options);
    gate.add(ShellLine.file(one.toString()));
    gate.add(ShellLine.file(other.toString()));
    return "two candidates are called "
        + nameOf(one)
        + ", and candidates are distinguished by their file names. Compare the two with: "
        + ShellLine.of(gate)
        + "; or rename one.";
  }

  /**
   * What came of a file.
   *
   * @param read null if it was refused
   * @param refusal null if it was not
   */
  private record Reading(CandidateFile read, CommandFailure refusal) {

    static Reading of(Path file, InputShapes shapes) {
      try {
        return new Reading(CandidateReader.read(file, nameOf(file), shapes), null);
      } catch (CommandFailure e) {
        return new Reading(null, e);
      }
    }

    CandidateFile candidate() {
      if (refusal != null) {
        throw refusal;
      }
      return read;
    }
  }

  /** The candidate in {@code file}, called {@code name}. */
  public static CandidateFile read(Path file, String name) {
    return read(file, name, InputShapes.OF_FILE);
  }

  /** As {@link #read(Path, String)}, of a model whose inputs are resized. */
  public static CandidateFile read(Path file, String name, InputShapes shapes) {
    ModelInfo info = inspect(file, shapes);
    Optional<String> refusal = InputSupport.refusal(info.inputs());
    if (refusal.isPresent()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, file + " cannot be measured: " + refusal.get() + ".");
    }
    Candidate candidate =
        new Candidate(
            name,
            null,
            info.sha256(),
            info.bytes(),
            info.stamp().map(CandidateReader::spec).orElse(null),
            info.parameters(),
            info.macs().isPresent() ? info.macs().getAsLong() : null,
            info.operators().stream()
                .map(op -> new Operator(op.name(), op.version(), op.count()))
                .toList(),
            NumericKind.valueOf(info.kind().name()),
            info.weightTypes(),
            info.weightBytes(),
            info.inputs().stream()
                .map(input -> new ModelInput(input.name(), input.type(), input.shape()))
                .toList(),
            ConversionRecords.of(file, info.sha256()).orElse(null));
    return new CandidateFile(
        file, candidate, info.inputs(), info.main().outputs(), PortNames.outputs(info));
  }

  /** The content of {@code file}; a failure names what is wrong with it. */
  public static ModelInfo inspect(Path file, InputShapes shapes) {
    try {
      return ModelInspector.inspect(file, shapes);
    } catch (UnreadableModelException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private static JsonObject spec(SpecStamp stamp) {
    return JsonParser.parseString(stamp.toJson()).getAsJsonObject();
  }

  /** The name of the candidate in {@code file}. */
  static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
