package org.frillbench.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.record.Input;

/** What a user asks of the candidates' inputs: shapes, files that fill them, ranges of integers. */
public final class RequestedInputs implements AutoCloseable {

  private static final String RANGE = "--input-range";

  private final RequestedShapes shapes;
  private final List<NamedValue<InputFile>> files;
  private final List<NamedValue<InputRequest.Range>> ranges;

  private RequestedInputs(
      RequestedShapes shapes,
      List<NamedValue<InputFile>> files,
      List<NamedValue<InputRequest.Range>> ranges) {
    this.shapes = shapes;
    this.files = files;
    this.ranges = ranges;
  }

  /** Every input is as its model and the seed have it. */
  public static RequestedInputs none() {
    return new RequestedInputs(RequestedShapes.parse(List.of()), List.of(), List.of());
  }

  /**
   * Reads what was asked, and the files.
   *
   * @param files each {@code [NAME=]FILE}
   * @param patch which log-mel patch of a recording, from 1
   * @param ranges each {@code [NAME=]LEAST,MOST}
   * @throws IllegalArgumentException in one sentence, if one is no range
   */
  public static RequestedInputs open(
      RequestedShapes shapes, List<String> files, int patch, List<String> ranges) {
    List<NamedValue<InputRequest.Range>> asked =
        ranges.stream()
            .map(range -> NamedValue.parse(range, words -> Ranges.parse(RANGE, words)))
            .toList();
    List<NamedValue<InputFile>> opened = new ArrayList<>();
    RequestedInputs inputs = new RequestedInputs(shapes, opened, asked);
    try {
      for (String file : files) {
        NamedValue<Path> named = file(file);
        opened.add(new NamedValue<>(named.name(), InputFile.of(named.value(), patch)));
      }
      return inputs;
    } catch (RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  /** Whether {@code words}, {@code [NAME=]FILE}, name a recording, which has patches. */
  public static boolean isRecording(String words) {
    return InputReader.isRecording(file(words).value());
  }

  /** A file whose own name holds a = is taken by its name where it exists. */
  static NamedValue<Path> file(String words) {
    return Files.exists(Path.of(words))
        ? new NamedValue<>(Optional.empty(), Path.of(words))
        : NamedValue.parse(words, Path::of);
  }

  /** Refuses what does not fit {@code candidates}. */
  public void requireFit(List<CandidateFile> candidates) {
    List<List<TensorInfo>> models = candidates.stream().map(CandidateFile::inputs).toList();
    shapes.requireInputs(models);
    NamedValue.requireInputs("--input", files, models);
    NamedValue.requireInputs(RANGE, ranges, models);
    for (CandidateFile candidate : candidates) {
      for (int place = 0; place < candidate.inputs().size(); place++) {
        InputFit.check(
            candidate,
            place,
            NamedValue.of(files, candidate.inputs(), place),
            NamedValue.of(ranges, candidate.inputs(), place));
      }
    }
  }

  /** The shapes that inputs are resized to. */
  public InputShapes shapes() {
    return shapes;
  }

  /** The files, in the order they were given. */
  public List<InputFile> files() {
    return files.stream().map(NamedValue::value).toList();
  }

  /** The files that fill inputs of {@code candidate}. */
  public Stream<InputFile> filesOf(CandidateFile candidate) {
    return Stream.iterate(0, place -> place < candidate.inputs().size(), place -> place + 1)
        .flatMap(place -> NamedValue.of(files, candidate.inputs(), place).stream());
  }

  /**
   * What a request asks of the inputs of {@code candidate}.
   *
   * @param stored the path of a file for the agent
   */
  public List<InputRequest> requests(
      CandidateFile candidate, Function<InputFile, TrialRequest.StoredFile> stored) {
    List<TensorInfo> inputs = candidate.inputs();
    List<InputRequest> requests = new ArrayList<>();
    for (int place = 0; place < inputs.size(); place++) {
      List<Integer> shape = NamedValue.of(shapes.all(), inputs, place).orElse(null);
      TrialRequest.StoredFile file = NamedValue.of(files, inputs, place).map(stored).orElse(null);
      InputRequest.Range range = NamedValue.of(ranges, inputs, place).orElse(null);
      if (shape != null || file != null || range != null) {
        requests.add(new InputRequest(place, shape, file, range));
      }
    }
    return requests;
  }

  /** The requested inputs in the record's form; null where none were requested. */
  public List<Input> recorded() {
    Set<Optional<String>> names = names();
    return names.isEmpty() ? null : names.stream().map(this::recorded).toList();
  }

  private Set<Optional<String>> names() {
    Set<Optional<String>> names = new LinkedHashSet<>();
    Stream.of(shapes.all(), files, ranges)
        .flatMap(List::stream)
        .forEach(asked -> names.add(asked.name()));
    return names;
  }

  private Input recorded(Optional<String> name) {
    return new Input(
        name.orElse(null),
        value(shapes.all(), name).orElse(null),
        value(files, name).map(InputFile::origin).orElse(null),
        value(ranges, name).map(range -> new Input.Range(range.least, range.most)).orElse(null));
  }

  private static <T> Optional<T> value(List<NamedValue<T>> asked, Optional<String> name) {
    return asked.stream()
        .filter(one -> Objects.equals(one.name(), name))
        .map(NamedValue::value)
        .findFirst();
  }

  @Override
  public void close() {
    files.forEach(file -> file.value().close());
  }
}
