package org.frillbench.results.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.analysis.DistinctRuns;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Difference;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.warning.Warning;

/** How the latency of each candidate went from run to run, according to a folder of run files. */
public final class History {

  /**
   * One candidate under one setting on one target.
   *
   * @param candidate its name
   * @param settings how it ran
   * @param target where
   * @param points its runs, the oldest first
   */
  public record Series(String candidate, Settings settings, Target target, List<Point> points) {}

  /**
   * What one run says of it.
   *
   * @param run the run without its trials, of which a folder may hold more than fits in memory
   * @param started when it began
   * @param kind what the candidate computes in
   * @param sha256 digest of the candidate's file
   * @param trials how many trials it had
   * @param latencyNs its latency, ns
   * @param interval where that lies
   * @param warnings what may be wrong with the measurement
   */
  public record Point(
      RunFile run,
      Instant started,
      NumericKind kind,
      String sha256,
      int trials,
      double latencyNs,
      Interval interval,
      List<Warning> warnings) {

    /** An early end and the warnings, separated by commas; empty without any. */
    String warningText() {
      return Stream.concat(
              run.run().endedEarly() ? Stream.of("run cut short") : Stream.of(),
              warnings.stream().map(Warning::id))
          .collect(Collectors.joining(", "));
    }

    /** The fields whose difference makes it incomparable with {@code before}. */
    List<String> differences(Point before) {
      return Stream.concat(
              Comparability.ofRuns(before.run, run).stream().map(Difference::field),
              kind == before.kind ? Stream.of() : Stream.of("kind"))
          .toList();
    }
  }

  private record SeriesId(String candidate, Settings settings, String target) {
    static SeriesId of(Series series) {
      return new SeriesId(series.candidate(), series.settings(), TargetId.of(series.target()));
    }
  }

  /**
   * What one file gives.
   *
   * @param identity what all files of its run have in common; null where it is not read
   * @param whole whether it has not ended early
   * @param trials how many it has
   * @param series those of its run, each of one point
   * @param skipped why it is not read; null where it is
   */
  private record OfFile(
      Path file, Record identity, boolean whole, int trials, List<Series> series, String skipped) {
    static OfFile read(Path file) {
      try {
        RunFile run = RunStore.read(file);
        boolean gate = run.run().plan().subjects().ofGate();
        return new OfFile(
            file,
            DistinctRuns.identity(run),
            !run.run().endedEarly(),
            run.measurements().size(),
            gate ? List.of() : History.series(run),
            null);
      } catch (RunFileException e) {
        return new OfFile(file, null, false, 0, List.of(), e.getMessage());
      }
    }
  }

  private static final Comparator<OfFile> MOST_COMPLETE =
      Comparator.comparingInt(OfFile::trials).thenComparing(OfFile::whole);

  private History() {}

  /**
   * Reads every run file in {@code folder}, without its subfolders and without gates, whose two
   * sides belong to no single series. Of several files of one run it takes the one with most
   * trials.
   *
   * @param wanted which candidates, by name
   * @param skipped accepts a sentence about every file that is not read, or is another's copy
   * @throws RunFileException if the folder cannot be looked into
   */
  public static List<Series> of(Path folder, Predicate<String> wanted, Consumer<String> skipped)
      throws RunFileException {
    // On all cores, because reading runs takes longer than all else.
    List<OfFile> files = Baselines.runFilesIn(folder).parallelStream().map(OfFile::read).toList();
    files.stream().map(OfFile::skipped).filter(Objects::nonNull).forEach(skipped);
    Map<SeriesId, Series> joined = new LinkedHashMap<>();
    distinct(files, skipped)
        .flatMap(file -> file.series().stream())
        .filter(each -> wanted.test(each.candidate()))
        .forEach(each -> join(each, joined));
    joined.values().forEach(each -> each.points().sort(Comparator.comparing(Point::started)));
    return List.copyOf(joined.values());
  }

  private static Stream<OfFile> distinct(List<OfFile> files, Consumer<String> skipped) {
    Map<Record, OfFile> runs = new LinkedHashMap<>();
    for (OfFile file : files) {
      OfFile before = file.identity() == null ? null : runs.get(file.identity());
      if (before == null || MOST_COMPLETE.compare(file, before) > 0) {
        runs.put(file.identity(), file);
      }
      if (before != null) {
        skipped.accept(
            file.file() + " and " + before.file() + " are of one run, which is counted once.");
      }
    }
    runs.remove(null);
    return runs.values().stream();
  }

  private static void join(Series one, Map<SeriesId, Series> joined) {
    joined
        .computeIfAbsent(
            SeriesId.of(one),
            absent -> new Series(one.candidate(), one.settings(), one.target(), new ArrayList<>()))
        .points()
        .addAll(one.points());
  }

  private static List<Series> series(RunFile run) {
    RunFile bare = bare(run);
    return Analysis.of(run).candidates().stream()
        .map(
            each ->
                new Series(
                    each.row().candidate(),
                    each.row().settings(),
                    run.target(),
                    List.of(point(bare, each))))
        .toList();
  }

  private static Point point(RunFile bare, CandidateAnalysis candidate) {
    TableRow row = candidate.row();
    return new Point(
        bare,
        Instant.parse(bare.run().started()),
        row.kind(),
        candidate.trials().candidate().sha256(),
        row.trials().size(),
        row.latencyNs(),
        row.interval(),
        row.warnings());
  }

  /** {@code run} without its trials. */
  static RunFile bare(RunFile run) {
    return RunFile.of(run.tool(), run.run(), run.target(), List.of(), List.of());
  }
}
