package org.frillbench.results.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Difference;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Settings;
import org.frillbench.results.store.RunStore;

/**
 * The newest run of a folder, or the newest two that can be compared: both measured at least one
 * candidate of one name, and differ in nothing that must not differ. Gates, whose two sides are in
 * one run, are passed over.
 */
public final class NewestRuns {

  /** Two run files. */
  public record Pair(Path older, Path newer) {}

  private record Measured(Candidate candidate, Settings settings) {}

  /** A run without its trials, of which a folder may hold more than fits in memory. */
  private record Summary(Path file, RunFile run, Set<Measured> measured) {

    static Summary of(Path file) throws RunFileException {
      RunFile run = RunStore.read(file);
      return new Summary(
          file,
          History.bare(run),
          run.measurements().stream()
              .map(trial -> new Measured(trial.candidate(), trial.settings()))
              .collect(Collectors.toSet()));
    }

    boolean isGate() {
      return run.run().plan().subjects().ofGate();
    }

    Instant started() {
      return Instant.parse(run.run().started());
    }

    boolean isCopyOf(Summary other) {
      return run.run().id().equals(other.run.run().id()) && started().equals(other.started());
    }
  }

  private final AllowedDifferences allowed;
  private final List<Summary> newer = new ArrayList<>();

  private NewestRuns(AllowedDifferences allowed) {
    this.allowed = allowed;
  }

  /**
   * The two newest comparable runs among the run files right in {@code folder}.
   *
   * @param allowed in what they may differ
   * @param skipped accepts a sentence about every file that cannot be read
   * @return empty where no two are comparable
   * @throws RunFileException if the folder cannot be looked into
   */
  public static Optional<Pair> in(Path folder, AllowedDifferences allowed, Consumer<String> skipped)
      throws RunFileException {
    NewestRuns runs = new NewestRuns(allowed);
    for (Path file : newestFirst(folder)) {
      Optional<Summary> read = read(file, skipped);
      Optional<Pair> found = read.flatMap(runs::comparable);
      if (found.isPresent()) {
        return found;
      }
      read.ifPresent(runs.newer::add);
    }
    return Optional.empty();
  }

  /**
   * The run {@code given} and the newest one in {@code folder} that is comparable with it, the
   * older of both first.
   *
   * @throws RunFileException if {@code given} cannot be read, or the folder not be looked into
   */
  public static Optional<Pair> with(
      Path given, Path folder, AllowedDifferences allowed, Consumer<String> skipped)
      throws RunFileException {
    NewestRuns runs = new NewestRuns(allowed);
    runs.newer.add(Summary.of(given));
    for (Path file : newestFirst(folder)) {
      Optional<Pair> found = read(file, skipped).flatMap(runs::comparable);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The newest run among the run files right in {@code folder}.
   *
   * @return empty where there is none, or no such folder
   * @throws RunFileException if the folder cannot be looked into
   */
  public static Optional<Path> newest(Path folder, Consumer<String> skipped)
      throws RunFileException {
    return newestFirst(folder).stream()
        .flatMap(file -> read(file, skipped).stream())
        .map(Summary::file)
        .findFirst();
  }

  /** By when they were written: to know when a run began takes reading it. */
  private static List<Path> newestFirst(Path folder) throws RunFileException {
    List<Path> files = new ArrayList<>(new Baselines(folder).list());
    files.sort(Comparator.comparing(NewestRuns::written).reversed());
    return files;
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static Optional<Summary> read(Path file, Consumer<String> skipped) {
    try {
      return Optional.of(Summary.of(file)).filter(run -> !run.isGate());
    } catch (RunFileException e) {
      skipped.accept(e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Pair> comparable(Summary run) {
    return newer.stream()
        .filter(other -> !run.isCopyOf(other) && comparable(run, other))
        .findFirst()
        .map(
            other ->
                run.started().isAfter(other.started())
                    ? new Pair(other.file(), run.file())
                    : new Pair(run.file(), other.file()));
  }

  private boolean comparable(Summary one, Summary other) {
    return allowed.notAllowed(Comparability.ofRuns(one.run(), other.run())).isEmpty()
        && one.measured().stream()
            .anyMatch(mine -> other.measured().stream().anyMatch(its -> same(mine, its)));
  }

  private boolean same(Measured mine, Measured its) {
    if (!mine.candidate().name().equals(its.candidate().name())) {
      return false;
    }
    List<Difference> differences =
        new ArrayList<>(Comparability.ofCandidates(mine.candidate(), its.candidate()));
    differences.addAll(Comparability.ofSettings(mine.settings(), its.settings()));
    return allowed.notAllowed(differences).isEmpty();
  }
}
