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
import java.util.stream.Stream;
import org.frillbench.cli.Cli;

/**
 * Runs a command once for all documents that have it: with the same words, on the same files, it
 * ends as it did, and leaves the files that it left.
 */
final class Outcomes {

  private static final Path WORKING_FOLDER = Path.of("");

  /** Those without a file read the runs there. */
  private static final Path RUNS = Path.of("results");

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

  /** Tells one file from another, and from itself changed. */
  private record Stamp(Object file, FileTime changed, long bytes) {}

  private record Given(List<String> words, Map<Path, Stamp> files) {}

  /**
   * @param written where each file that it wrote is kept
   */
  private record Outcome(Cli.Ended ended, Map<Path, Path> written) {}

  private final Path kept;
  private final Map<Given, Outcome> known = new HashMap<>();
  private int files;

  /** Keeps files in {@code kept}. */
  Outcomes(Path kept) {
    this.kept = kept;
  }

  /** How {@code words} end here; {@code command} runs them. */
  Cli.Ended of(List<String> words, Function<List<String>, Cli.Ended> command) throws IOException {
    Map<Path, Stamp> before = stamps();
    Map<Path, Stamp> read = new HashMap<>(before);
    read.keySet().removeIf(file -> !isRead(file, words));
    Given given = new Given(words, read);
    Outcome outcome = known.get(given);
    if (outcome != null) {
      for (Map.Entry<Path, Path> each : outcome.written().entrySet()) {
        link(each.getValue(), each.getKey());
      }
      return outcome.ended();
    }
    Cli.Ended ended = command.apply(words);
    Map<Path, Stamp> after = stamps();
    if (after.keySet().containsAll(before.keySet())) {
      after.entrySet().removeAll(before.entrySet());
      known.put(given, new Outcome(ended, kept(after.keySet())));
    }
    return ended;
  }

  private static Map<Path, Stamp> stamps() throws IOException {
    Map<Path, Stamp> stamps = new HashMap<>();
    try (Stream<Path> all = Files.walk(WORKING_FOLDER)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        BasicFileAttributes of =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (of.isRegularFile()) {
          stamps.put(file, new Stamp(of.fileKey(), of.lastModifiedTime(), of.size()));
        }
      }
    }
    return stamps;
  }

  /** Whether a word, or what an option is set to, names the file or a folder that it is in. */
  private static boolean isRead(Path file, List<String> words) {
    return (!OF_NO_RUNS.contains(words.get(0)) && file.startsWith(RUNS))
        || words.stream()
            .flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)))
            .anyMatch(name -> !name.isEmpty() && file.startsWith(Path.of(name).normalize()));
  }

  private Map<Path, Path> kept(Set<Path> written) throws IOException {
    Map<Path, Path> copies = new HashMap<>();
    for (Path file : written) {
      Path copy = kept.resolve(Integer.toString(files++));
      Files.createLink(copy, file);
      copies.put(file, copy);
    }
    return copies;
  }

  /** A command replaces files, so links suffice. */
  private static void link(Path from, Path to) throws IOException {
    if (to.getParent() != null) {
      Files.createDirectories(to.getParent());
    }
    Files.deleteIfExists(to);
    Files.createLink(to, from);
  }
}
