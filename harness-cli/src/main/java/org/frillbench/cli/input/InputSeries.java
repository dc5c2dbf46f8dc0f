package org.frillbench.cli.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * Several sets of inputs for one model, from files and from a seed. An input's files give its
 * numbers one after the other: each patch of a recording, each element of an array whose first
 * extent is more than the input's. An input without files is filled from the seed, by another one
 * in each set. Where an input's files give one set only, it is fed in all of them.
 */
public final class InputSeries implements AutoCloseable {

  static final int MOST_SETS = 1000;

  private final List<FedSet> sets;
  private final List<FedFile> made;

  /**
   * One set.
   *
   * @param source what the numbers are, for people
   * @param files the elements of each input, in the inputs' order
   */
  public record FedSet(String source, List<FedFile> files) {
    public FedSet {
      files = List.copyOf(files);
    }
  }

  /**
   * What a user asks for.
   *
   * @param files each {@code [NAME=]FILE}, several for an input one after the other
   * @param patches which log-mel patches of a recording, from 1
   * @param ranges of the seed's numbers
   * @param seeded how many sets there are where no input has a file, at least 1
   * @param seed of the first set; each further one has the next seed
   */
  public record Request(
      List<String> files, List<Integer> patches, SeededRanges ranges, int seeded, long seed) {}

  private InputSeries(List<FedSet> sets, List<FedFile> made) {
    this.sets = List.copyOf(sets);
    this.made = made;
  }

  /** Makes the sets for {@code inputs}. */
  public static InputSeries of(List<TensorInfo> inputs, Request request) {
    List<FedFile> made = new ArrayList<>();
    try {
      return new InputSeries(sets(inputs, request, made), made);
    } catch (RuntimeException e) {
      made.forEach(FedFile::close);
      throw e;
    }
  }

  private static List<FedSet> sets(List<TensorInfo> inputs, Request request, List<FedFile> made) {
    List<NamedValue<Path>> files = request.files().stream().map(RequestedInputs::file).toList();
    NamedValue.requireInputs("--input", once(files), List.of(inputs));
    request.ranges().require(inputs);
    Map<Integer, List<FedFile>> fed = new LinkedHashMap<>();
    for (int place = 0; place < inputs.size(); place++) {
      List<FedFile> own = new ArrayList<>();
      for (NamedValue<Path> file : files) {
        if (NamedValue.of(List.of(file), inputs, place).isPresent()) {
          own.addAll(InputRows.read(file.value(), inputs.get(place), request.patches(), made));
        }
      }
      if (!own.isEmpty()) {
        fed.put(place, own);
      }
    }
    int count = count(inputs, fed, request.seeded());
    List<FedSet> sets = new ArrayList<>();
    for (int set = 0; set < count; set++) {
      sets.add(set(inputs, fed, request.ranges(), set, request.seed() + set, made));
    }
    return sets;
  }

  /** Each name once: an input may have several files here. */
  private static List<NamedValue<Path>> once(List<NamedValue<Path>> files) {
    Map<Optional<String>, NamedValue<Path>> first = new LinkedHashMap<>();
    files.forEach(file -> first.putIfAbsent(file.name(), file));
    return List.copyOf(first.values());
  }

  private static int count(List<TensorInfo> inputs, Map<Integer, List<FedFile>> fed, int seeded) {
    int most = fed.values().stream().mapToInt(List::size).max().orElse(seeded);
    if (most > MOST_SETS) {
      throw refused(most + " inputs are given, more than the " + MOST_SETS + " that are fed");
    }
    fed.forEach(
        (place, files) -> {
          if (files.size() != 1 && files.size() != most) {
            throw refused(
                "the files give input "
                    + inputs.get(place).quotedName()
                    + " "
                    + files.size()
                    + " times and another one "
                    + most
                    + " times: give each as often, or once for all");
          }
        });
    return most;
  }

  private static FedSet set(
      List<TensorInfo> inputs,
      Map<Integer, List<FedFile>> fed,
      SeededRanges ranges,
      int set,
      long seed,
      List<FedFile> made) {
    NoiseSource noise = new NoiseSource(seed);
    List<FedFile> files = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    for (int place = 0; place < inputs.size(); place++) {
      List<FedFile> own = fed.get(place);
      FedFile file;
      if (own == null) {
        InputRequest.Range range = ranges.of(inputs, place).orElse(null);
        TensorInfo input = inputs.get(place);
        file = FedFile.write("seed " + seed, input.shape(), noise.of(input, range));
        made.add(file);
      } else {
        file = own.get(own.size() == 1 ? 0 : set);
      }
      files.add(file);
      sources.add(file.source());
    }
    return new FedSet(String.join(", ", sources), files);
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }

  /** The sets, at least one. */
  public List<FedSet> sets() {
    return sets;
  }

  @Override
  public void close() {
    made.forEach(FedFile::close);
  }
}
