package org.frillbench.results.board;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Origin;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.BuiltFolder;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.UnreadableFileException;
import org.frillbench.results.warning.Warning;

/**
 * Takes files onto a board: each run gets its page and a copy of its file, each table a copy. What
 * stays in memory is what the board says. May be called from several threads.
 */
public final class BoardSources {

  private static final int MOST_TABLE_BYTES = 64 << 20;

  private static final int DIGITS = 8;

  private static final int LONGEST_NAME = 40;

  private final BuiltFolder folder;
  private final Noise noise;

  /** The file that each run came from. */
  private final Map<RunReference, Path> runs = new ConcurrentHashMap<>();

  /** Digests of figures from elsewhere, which several tables may repeat. */
  private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

  /** A sentence for each run that was given twice. */
  private final Set<String> twice = ConcurrentHashMap.newKeySet();

  /**
   * Sources of a board.
   *
   * @param folder where pages and copies are written
   * @param noise how far latencies are told apart
   */
  public BoardSources(BuiltFolder folder, Noise noise) {
    this.folder = folder;
    this.noise = noise;
  }

  /**
   * Takes a run file, a journal or a table.
   *
   * @throws RunFileException if it is none
   */
  public List<BoardSource> of(Path file) throws RunFileException, OutputException {
    return RunStore.isOf(file, CitableTable.SCHEMA) ? table(file) : run(file);
  }

  private List<BoardSource> run(Path path) throws RunFileException, OutputException {
    Analysis analysis = Analysis.of(RunStore.read(path));
    ResultSet resultSet = ResultSet.ofEveryFile(analysis, Set.of());
    RunReference reference = RunReference.of(resultSet);
    if (!claim(reference, path)) {
      return List.of();
    }
    String file = name(reference) + ".json";
    String name = "runs/" + name(reference);
    List<Warning> blocking =
        List.copyOf(analysis.unaccepted(BlockingWarnings.ofRuns(), Set.of()).keySet());
    RunStore.copy(path, analysis, folder.resolve(name + ".json"));
    folder.write(name + ".html", RunPage.of(file, analysis, noise)::writeTo);
    return List.of(BoardSource.of(resultSet, blocking, name + ".html", name + ".json", noise));
  }

  private List<BoardSource> table(Path path) throws RunFileException, OutputException {
    String json = text(path);
    String name = "tables/" + name(path, json) + ".json";
    List<BoardSource> sources = new ArrayList<>();
    for (ResultSet each : table(path, json).resultSets()) {
      boolean isNew =
          each.origin() == Origin.MEASURED
              ? claim(RunReference.of(each), path)
              : elsewhere.add(HexDigest.sha256().update(RunJson.line(each)).hex());
      if (isNew) {
        sources.add(BoardSource.of(each, List.of(), null, name, noise));
      }
    }
    if (!sources.isEmpty()) {
      folder.write(name, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }
    return sources;
  }

  /**
   * Refuses runs that were taken twice, once all files were.
   *
   * @throws RunFileException if there is one
   */
  public void requireDistinct() throws RunFileException {
    Optional<String> first = twice.stream().min(Comparator.naturalOrder());
    if (first.isPresent()) {
      throw new RunFileException(first.get());
    }
  }

  /** Whether a run is new. */
  private boolean claim(RunReference run, Path file) {
    Path before = runs.putIfAbsent(run, file);
    if (before != null) {
      List<Path> both = Stream.of(before, file).sorted().toList();
      twice.add(
          String.format(
              "the run %s is given twice, in %s and %s: name it once",
              run.run(), both.get(0), both.get(1)));
    }
    return before == null;
  }

  /** A name for files and links, which stays the same whatever else is on the board. */
  private static String name(RunReference run) {
    return run.run() + "-" + digest(RunJson.line(run));
  }

  private static String name(Path file, String content) {
    String words =
        file.getFileName()
            .toString()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\.json$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String beginning = words.substring(0, Math.min(LONGEST_NAME, words.length()));
    return (beginning.isEmpty() ? "table" : beginning) + "-" + digest(content);
  }

  private static String digest(String text) {
    return HexDigest.sha256().update(text).hex().substring(0, DIGITS);
  }

  private static String text(Path path) throws RunFileException {
    try {
      return BoundedFile.text(path, MOST_TABLE_BYTES);
    } catch (UnreadableFileException e) {
      throw new RunFileException(e.getMessage(), e);
    }
  }

  private static CitableTable table(Path path, String json) throws RunFileException {
    try {
      return CitableTable.read(json);
    } catch (RunFileException e) {
      throw new RunFileException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
