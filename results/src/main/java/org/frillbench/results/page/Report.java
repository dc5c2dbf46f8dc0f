package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.devices.DevicesDocument;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.document.Document;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.FrontierJson;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.report.ComparisonDocument;

/**
 * A report of runs.
 *
 * @param runs at least one; none of a gate that had nothing to measure
 * @param comparison two of them compared, or the sides of a gate; null where nothing is compared
 * @param devices all of them by device; null where they are no runs of several devices
 * @param objective what latency is weighed against
 * @param noise how far latencies are told apart
 * @param runFiles where every sample is found
 */
public record Report(
    List<ReportedRun> runs,
    Comparison comparison,
    DevicesTable devices,
    Objective objective,
    Noise noise,
    RunFilePlace runFiles) {

  /** More samples than that are left out of the run file in the page, unless they are asked for. */
  static final long MOST_SAMPLES = 100_000;

  /** Buckets of all series together, which keep a page of a large run under 6 MB. */
  private static final long ALL_BUCKETS = 145_000;

  private static final int LEAST_BUCKETS = 40;

  /** A bucket a pixel is the most that a chart shows. */
  private static final int MOST_BUCKETS = 400;

  public Report {
    runs = List.copyOf(runs);
  }

  /**
   * A report in one file.
   *
   * @param samples whether every sample is in it, however many there are
   */
  public Report(
      List<ReportedRun> runs,
      Comparison comparison,
      DevicesTable devices,
      Objective objective,
      Noise noise,
      boolean samples) {
    this(
        runs,
        comparison,
        devices,
        objective,
        noise,
        samples ? RunFilePlace.IN_PAGE : RunFilePlace.IN_PAGE_IF_SMALL);
  }

  /**
   * Runs beside each other: by device, where they are of several.
   *
   * @param notices accepts a sentence where devices cannot be put beside each other
   */
  public static Report ofRuns(
      List<ReportedRun> runs,
      Objective objective,
      Noise noise,
      boolean samples,
      Consumer<String> notices) {
    return new Report(runs, null, devices(runs, noise, notices), objective, noise, samples);
  }

  private static DevicesTable devices(
      List<ReportedRun> runs, Noise noise, Consumer<String> notices) {
    if (runs.size() == 1) {
      return null;
    }
    try {
      DevicesTable table =
          DevicesTable.of(runs.stream().map(ReportedRun::analysis).toList(), Set.of(), noise);
      return table.ofSeveralDevices() ? table : null;
    } catch (RunFileException e) {
      notices.accept(
          "the report does not put the devices beside each other: " + e.getMessage() + ".");
      return null;
    }
  }

  /**
   * What the script draws.
   *
   * @param title the page's title
   * @param version the version of frill-bench that wrote it
   * @param runs the runs
   * @param comparison the verdicts; absent where nothing is compared
   * @param compare the command that prints them; absent likewise
   * @param devices the table of all devices; absent where there is one
   */
  private record Content(
      String title,
      String version,
      List<RunView> runs,
      @MayBeAbsent DocumentView comparison,
      @MayBeAbsent CommandView compare,
      @MayBeAbsent DocumentView devices) {}

  /** Its page. */
  public Page page() {
    Document compared = comparison == null ? null : ComparisonDocument.of(comparison);
    Document byDevice = devices == null ? null : DevicesDocument.of(devices, Set.of());
    String title = title();
    List<DataBlock> data = new ArrayList<>();
    Content content =
        new Content(
            title,
            BuildProperties.version(),
            runs.stream().map(this::view).toList(),
            compared == null ? null : DocumentView.of(compared),
            runs.isEmpty() || comparison == null
                ? null
                : CommandView.of(comparison, runs.get(0).accepted()),
            byDevice == null ? null : DocumentView.of(byDevice));
    data.add(new DataBlock("report", content));
    if (compared != null) {
      data.add(new DataBlock("comparison", compared.content()));
    }
    if (byDevice != null) {
      data.add(new DataBlock("devices", byDevice.content()));
    }
    IntStream.range(0, runs.size())
        .filter(i -> whole(runs.get(i)))
        .mapToObj(i -> new DataBlock("run-" + i, runs.get(i).analysis().withTable()))
        .forEach(data::add);
    return new Page(PageKind.REPORT, title, data);
  }

  private String title() {
    if (runs.isEmpty()) {
      return "Nothing measured";
    }
    if (comparison != null && runs.size() == 2) {
      return runs.get(0).file() + " against " + runs.get(1).file();
    }
    return runs.size() == 1 ? runs.get(0).file() : runs.size() + " runs";
  }

  private RunView view(ReportedRun run) {
    return RunView.of(run, frontier(run), noise, place(run), buckets());
  }

  private boolean whole(ReportedRun run) {
    return place(run) == RunFilePlace.IN_PAGE;
  }

  /** Where the run file is; null where the page says how to get it. */
  private RunFilePlace place(ReportedRun run) {
    if (runFiles != RunFilePlace.IN_PAGE_IF_SMALL) {
      return runFiles;
    }
    return run.samples() <= MOST_SAMPLES ? RunFilePlace.IN_PAGE : null;
  }

  private int buckets() {
    if (runFiles == RunFilePlace.BESIDE_PAGE) {
      return LEAST_BUCKETS;
    }
    long trials = runs.stream().mapToLong(run -> run.analysis().file().measurements().size()).sum();
    return (int) Math.min(MOST_BUCKETS, Math.max(LEAST_BUCKETS, ALL_BUCKETS / Math.max(1, trials)));
  }

  private FrontierJson.Answer frontier(ReportedRun run) {
    try {
      ResultSet resultSet = ResultSet.of(run.analysis(), run.accepted());
      Frontier frontier = Frontier.of(resultSet.rows(), objective, noise);
      return frontier.points().isEmpty() ? null : FrontierJson.of(frontier, resultSet);
    } catch (RunFileException e) {
      // Names that two files share have no place on a frontier; table and details show both files.
      return null;
    }
  }
}
