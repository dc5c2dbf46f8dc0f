package org.frillbench.results.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Target;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which two runs of a folder are compared. */
final class NewestRunsTest {

  private static final AllowedDifferences NONE = new AllowedDifferences(Set.of());

  @TempDir Path folder;
  private final List<String> skipped = new ArrayList<>();

  /** A run of this candidate that began, and was written, on this day. */
  private Path run(String file, int day, String candidate, Target target) throws Exception {
    RunFile made = new TwoRuns(1).with(candidate, 1e6, 0.01).file(file);
    return write(file, day, RunBuilder.of(made).id(file).target(target).at(started(day)).file());
  }

  private static String started(int day) {
    return "2026-11-%02dT08:00:00Z".formatted(day);
  }

  private Path write(String name, int day, RunFile run) throws Exception {
    Path file = folder.resolve(name);
    RunStore.write(Analysis.of(run), file, /* overwrite= */ false);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(started(day))));
    return file;
  }

  private Optional<NewestRuns.Pair> found(AllowedDifferences allowed) throws Exception {
    return NewestRuns.in(folder, allowed, skipped::add);
  }

  @Test
  void newestTwoComparableRunsAreFoundOlderFirst() throws Exception {
    run("d.json", 1, "m", Runs.android());
    Path older = run("c.json", 2, "m", Runs.android());
    run("b.json", 3, "m", Runs.virtual());
    run("other.json", 4, "n", Runs.android());
    Path newer = run("a.json", 5, "m", Runs.android());
    write("gate.json", 6, new TwoRuns(1).on(Side.BASE, "m", 1e6, 0).file("g"));
    Files.writeString(folder.resolve("notes.json"), "[]");
    assertEquals(Optional.of(new NewestRuns.Pair(older, newer)), found(NONE));
    assertEquals(1, skipped.size(), skipped.toString());
    assertTrue(skipped.get(0).contains("notes.json"), skipped.get(0));
  }

  @Test
  void allowedDifferencesAreNoObstacle() throws Exception {
    Path older = run("a.json", 1, "m", Runs.android());
    Path newer = run("b.json", 2, "m", Runs.virtual());
    assertEquals(Optional.empty(), found(NONE));
    assertEquals(
        Optional.of(new NewestRuns.Pair(older, newer)),
        found(new AllowedDifferences(Set.of("target"))));
  }

  /** The order is that of the runs, whenever their files were written. */
  @Test
  void givenRunIsPairedWithTheNewestOtherThatIsComparable() throws Exception {
    Path given = run("a.json", 2, "m", Runs.android());
    Path copy = Files.copy(given, folder.resolve("copy.json"));
    Path later = run("b.json", 3, "m", Runs.android());
    run("c.json", 4, "m", Runs.virtual());
    assertEquals(
        Optional.of(new NewestRuns.Pair(given, later)),
        NewestRuns.with(given, folder, NONE, skipped::add));
    Files.delete(copy);
    assertEquals(
        Optional.of(new NewestRuns.Pair(given, later)),
        NewestRuns.with(later, folder, NONE, skipped::add));
  }

  @Test
  void missingOrEmptyFolderHasNoRuns() throws Exception {
    assertEquals(Optional.empty(), found(NONE));
    assertEquals(Optional.empty(), NewestRuns.in(folder.resolve("none"), NONE, skipped::add));
  }
}
