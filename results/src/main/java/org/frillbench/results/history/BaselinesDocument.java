package org.frillbench.results.history;

import static org.frillbench.results.figure.Figure.field;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.frillbench.results.document.Document;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Target;
import org.frillbench.results.table.TableHeading;

/** The baselines in a folder as a document. */
public final class BaselinesDocument {

  /** Names the schema that lists of baselines are written in. */
  static final String SCHEMA = "frill-bench/baselines/1";

  private record Answer(String schema, String folder, List<Baseline> baselines) {}

  /**
   * A baseline.
   *
   * @param file the file's name in the folder
   * @param run the run's id
   * @param started when it began, ISO-8601 in UTC
   * @param candidates the names of what it measured
   * @param target where
   */
  private record Baseline(
      String file, String run, String started, List<String> candidates, Target target) {
    static Baseline of(Path file, RunFile content) {
      Run run = content.run();
      return new Baseline(
          String.valueOf(file.getFileName()),
          run.id(),
          run.started(),
          run.plan().subjects().candidates().stream().map(Subject::name).toList(),
          content.target());
    }
  }

  private static final Figures<Baseline> FIGURES =
      new Figures<>(
          List.of(
              Figure.<Baseline>text("file", "baseline", Baseline::file).ranked(0),
              field("run", Baseline::run),
              Figure.<Baseline>text("started", "measured", Baseline::started).ranked(1),
              Figure.<Baseline>number(
                      "candidates", "candidates", Unit.NUMBER, each -> each.candidates().size())
                  .ranked(3),
              Figure.<Baseline>text("where", "where", each -> TableHeading.target(each.target()))
                  .ranked(2)));

  private BaselinesDocument() {}

  /** The document of the {@code runs} in {@code folder}, by their files. */
  public static Document of(Path folder, Map<Path, RunFile> runs) {
    List<Baseline> baselines =
        runs.entrySet().stream().map(each -> Baseline.of(each.getKey(), each.getValue())).toList();
    return new Document(
        null,
        baselines.isEmpty()
            ? List.of(
                "no baselines in " + folder + " yet: 'frill-bench baseline set RUN.json' sets one")
            : List.of(),
        FIGURES.grid(baselines),
        List.of(),
        List.of(),
        List.of(),
        FIGURES.lines(baselines),
        new Answer(SCHEMA, folder.toString(), baselines));
  }
}
