package org.frillbench.results.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.history.History;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.RunStore;

/** Histories of made-up runs: every value is chosen, none measured. */
final class Histories {

  static final String COMMIT = "c0ffee123456";

  private static final Settings TWO_THREADS =
      new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);

  private final Path folder;

  Histories(Path folder) {
    this.folder = folder;
  }

  /**
   * Four days of two candidates, one also under two threads, on a phone, and one day of one on a
   * virtual device. Of "m", the third day's run has another file and is a step, the fourth was cut
   * short and measured by another timing core.
   */
  List<History.Series> days() throws Exception {
    write("1", Runs.android(), day("r-1", "2026-11-20T08:00:00.123456789Z", false, 10e6));
    write("2", Runs.android(), day("r-2", "2026-11-21T08:00:00Z", false, 10.01e6));
    write("3", Runs.android(), day("r-3", "2026-11-22T08:00:00Z", true, 12e6));
    Tool tool = new Tool("0.2.0", null, "f".repeat(64));
    write(
        "4",
        Runs.android(),
        day("r-4", "2026-11-23T08:00:00Z", true, 12.02e6).interrupted(true).tool(tool));
    write("5", Runs.virtual(), day("r-5", "2026-11-23T09:00:00Z", false, 0.5e6));
    return read();
  }

  private static RunBuilder day(String id, String started, boolean rebuilt, double ns) {
    RunFile made =
        new TwoRuns(1)
            .with(rebuilt ? TwoRuns.rebuilt("m") : Runs.stranger("m"), Runs.SETTINGS, 8, ns, 0.003)
            .with(Runs.stranger("n"), Runs.SETTINGS, 8, ns / 100, 0.003)
            .with(Runs.stranger("n"), TWO_THREADS, 2, ns / 150, 0.003)
            .file(id);
    Tool tool = new Tool("0.1.0", COMMIT, Runs.tool().coreDigest());
    return RunBuilder.of(made).at(started).tool(tool);
  }

  /** One run of candidates of these names. */
  List<History.Series> named(List<String> names) throws Exception {
    TwoRuns run = new TwoRuns(1);
    names.forEach(name -> run.with(name, 1e6, 0.01));
    write("1", Runs.virtual(), RunBuilder.of(run.file("r-1")));
    return read();
  }

  /** Runs of candidates, a run an hour. */
  List<History.Series> many(int runs, int candidates) throws Exception {
    for (int i = 0; i < runs; i++) {
      TwoRuns run = new TwoRuns(i);
      for (int j = 0; j < candidates; j++) {
        run.with("student-" + j, 1e6 * (1 + j), 0.01);
      }
      String started =
          String.format(
              Locale.ROOT, "2026-%02d-%02dT%02d:00:00Z", 1 + i / 672, 1 + i / 24 % 28, i % 24);
      write("run-" + i, Runs.android(), RunBuilder.of(run.file("r-" + i)).at(started));
    }
    return read();
  }

  private void write(String file, Target target, RunBuilder run) throws Exception {
    Files.createDirectories(folder);
    RunStore.write(
        Analysis.of(run.target(target).file()),
        folder.resolve(file + ".json"),
        /* overwrite= */ false);
  }

  private List<History.Series> read() throws Exception {
    return History.of(folder, name -> true, sentence -> {});
  }
}
