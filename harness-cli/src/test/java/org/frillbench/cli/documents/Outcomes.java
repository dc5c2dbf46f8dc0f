package org.frillbench.cli.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.frillbench.results.store.Journal;

/**
 * Runs a command once for all documents that have it: with the same words, on the same files, it
 * ends as it did, and leaves the files that it left.
 */
final class Outcomes {

  /** Commands without a file read the runs there. */
  private static final String RUNS = "results";

  /** They read no runs but those they name. */
  private static final Set<String> OF_NO_RUNS =
      Set.of(
          "push-and-run",
          "gate",
          "audit",
          "host-baseline",
          "sustain",
          "doctor",
          "parity",
          "inspect",
          "calibrate");

  /** Between what a word names: {@code NAME=FILE,NAME=FILE}, {@code @FILE}. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[=,@]");

  /** Tells one file from another, and from itself changed. */
  private record Stamp(Object file, FileTime changed, long bytes) {

    static Stamp of(Path file) throws IOException {
      return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static Stamp of(BasicFileAttributes of) {
      return new Stamp(of.fileKey(), of.lastModifiedTime(), of.size());
    }
  }

  private record Given(List<String> words, Map<Path, Stamp> files) {}

  /** A file that a command wrote: where it is kept, and as what. */
  private record Written(Path kept, Stamp stamp) {

    /** False where it was written to in place, through another of its links. */
    boolean isUnchanged() throws IOException {
      return Stamp.of(kept).equals(stamp);
    }
  }

  private record Outcome(Cli.Ended ended, Map<Path, Written> written) {

    boolean isReplayable() throws IOException {
      for (Written each : written.values()) {
        if (!each.isUnchanged()) {
          return false;
        }
      }
      return true;
    }
  }

  private final Path folder;
  private final Path kept;
  private final Map<Given, Outcome> known = new HashMap<>();
  private int files;

  /** Of commands whose working folder is {@code folder}; keeps files in {@code kept}. */
  Outcomes(Path folder, Path kept) {
    this.folder = folder.toAbsolutePath().normalize();
    this.kept = kept;
  }

  /** How {@code words} end here; {@code command} runs them. */
  Cli.Ended of(List<String> words, Function<List<String>, Cli.Ended> command) throws IOException {
    Map<Path, Stamp> before = stamps();
    Map<Path, Stamp> read = new HashMap<>(before);
    Set<Path> named = named(words);
    read.keySet().removeIf(file -> named.stream().noneMatch(file::startsWith));
    Given given = new Given(words, read);
    Outcome outcome = known.get(given);
    if (outcome != null && outcome.isReplayable()) {
      for (Map.Entry<Path, Written> each : outcome.written().entrySet()) {
        link(each.getValue().kept(), each.getKey());
      }
      return outcome.ended();
    }
    Cli.Ended ended = command.apply(words);
    Map<Path, Stamp> after = stamps();
    if (after.keySet().containsAll(before.keySet())) {
      after.entrySet().removeAll(before.entrySet());
      known.put(given, new Outcome(ended, kept(after)));
    }
    return ended;
  }

  private Map<Path, Stamp> stamps() throws IOException {
    Map<Path, Stamp> stamps = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          stamps.put(file, Stamp.of(file));
        }
      }
    }
    return stamps;
  }

  /**
   * What a command may read: the files and folders that its words name, and those that need no
   * name.
   */
  private Set<Path> named(List<String> words) {
    Stream<String> always =
        OF_NO_RUNS.contains(words.get(0))
            ? Stream.of(ConfigurationFile.NAME)
            : Stream.of(ConfigurationFile.NAME, RUNS);
    return Stream.concat(
            always,
            words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), BETWEEN_NAMES.splitAsStream(word))))
        .filter(name -> !name.isEmpty())
        .map(name -> folder.resolve(name).normalize())
        .flatMap(name -> Stream.of(name, Journal.beside(name)))
        .collect(Collectors.toSet());
  }

  private Map<Path, Written> kept(Map<Path, Stamp> written) throws IOException {
    Map<Path, Written> copies = new HashMap<>();
    for (Map.Entry<Path, Stamp> each : written.entrySet()) {
      Path copy = kept.resolve(Integer.toString(files++));
      Files.createLink(copy, each.getKey());
      copies.put(each.getKey(), new Written(copy, each.getValue()));
    }
    return copies;
  }

  /** A command replaces files, so links suffice. */
  private static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.deleteIfExists(to);
    Files.createLink(to, from);
  }
}
