package org.frillbench.results.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Golden;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.document.Format;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.table.TableHeading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

final class HistoryTest {

  private static final String HOSTILE = "<b>\"&\u001b[2J\u202e";

  @TempDir Path folder;
  private final List<String> skipped = new ArrayList<>();

  private void run(String file, String started, double ns) throws Exception {
    RunFile made =
        new TwoRuns(1)
            .with(Runs.stranger("m"), Runs.SETTINGS, ns, ns, ns, ns, ns, ns)
            .with(TwoRuns.rebuilt(HOSTILE), Runs.SETTINGS, 8e6, 8.1e6, 8.2e6)
            .file("r");
    write(file, RunBuilder.of(made).at(started));
  }

  private static String text(List<History.Series> history) {
    return Format.TEXT.render(HistoryDocument.of(history));
  }

  private void write(String file, RunBuilder run) throws Exception {
    RunStore.write(Analysis.of(run.file()), folder.resolve(file), /* overwrite= */ false);
  }

  private List<History.Series> history() throws Exception {
    run("b.json", "2026-11-23T08:00:00Z", 10e6);
    run("a.json", "2026-11-24T08:00:00Z", 11e6);
    RunStore.write(
        Analysis.of(new TwoRuns(1).on(Side.BASE, "m", 1e6, 0).file("g")),
        folder.resolve("gate.json"),
        /* overwrite= */ false);
    Files.writeString(folder.resolve("other.json"), "[]");
    return History.of(folder, name -> true, skipped::add);
  }

  @Test
  void runsAreSortedByTimeAndUnreadableFilesAreReported() throws Exception {
    List<History.Series> history = history();
    assertEquals(2, history.size());
    assertEquals("m", history.get(0).candidate());
    assertEquals(
        List.of(10e6, 11e6),
        history.get(0).points().stream()
            .map(point -> (double) Math.round(point.latencyNs()))
            .toList());
    assertEquals(1, skipped.size(), skipped.toString());
    assertTrue(skipped.get(0).startsWith("cannot read " + folder.resolve("other.json")));
  }

  @Test
  void filesOfOneRunAreOneAndTheMostCompleteCounts() throws Exception {
    RunFile whole = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 1e6, 1e6, 1e6).file("r");
    RunBuilder cut = RunBuilder.of(whole).trials(whole.measurements().subList(0, 2));
    write("a.json", cut.interrupted(true));
    write("b.json", RunBuilder.of(whole));
    Files.copy(folder.resolve("b.json"), folder.resolve("c.json"));
    List<History.Series> history = History.of(folder, name -> true, skipped::add);
    assertEquals(1, history.get(0).points().size());
    assertEquals(3, history.get(0).points().get(0).trials());
    assertEquals(
        List.of(
            folder.resolve("b.json")
                + " and "
                + folder.resolve("a.json")
                + " are of one run, which is counted once.",
            folder.resolve("c.json")
                + " and "
                + folder.resolve("b.json")
                + " are of one run, which is counted once."),
        skipped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void textAndPictureMatchGoldenFilesInEveryLocale(String locale) throws Exception {
    List<History.Series> history = history();
    Golden.assertFits(getClass(), "history", locale, () -> HistoryDocument.of(history));
    Golden.assertSame(getClass(), "history.svg", locale, () -> HistoryPicture.of(history));
  }

  @Test
  void jsonIsValidByItsSchemaAndFilesHaveEveryRun() throws Exception {
    List<History.Series> history = history();
    String json = Format.JSON.render(HistoryDocument.of(history));
    assertEquals(List.of(), Schemas.errors("history", json));
    assertFalse(
        Schemas.errors("history", json.replace("\"notComparableIn\"", "\"other\"")).isEmpty());
    assertTrue(json.contains("\"version\": \"" + Runs.tool().version() + "\""), json);
    String csv = Format.CSV.render(HistoryDocument.of(history));
    assertEquals(1 + 4, csv.lines().count(), csv);
    assertTrue((json + csv).chars().noneMatch(c -> c == 0x1b || c == 0x202e), "control characters");
  }

  @Test
  void pictureIsWellFormedAndHasEveryPoint() throws Exception {
    String svg = HistoryPicture.of(history());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertEquals(4, document.getElementsByTagName("title").getLength());
    // One line per series, and the axis lines.
    assertEquals(3, document.getElementsByTagName("path").getLength());
  }

  /** One candidate under two settings has two series, which its name does not distinguish. */
  @Test
  void pictureLegendNamesTheSettingsThatDistinguishSeries() throws Exception {
    Settings two = new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);
    RunFile run =
        new TwoRuns(1)
            .with(Runs.stranger("m"), Runs.SETTINGS, 3, 8e6, 0.01)
            .with(Runs.stranger("m"), two, 3, 5e6, 0.01)
            .with(Runs.stranger("n"), Runs.SETTINGS, 3, 6e6, 0.01)
            .file("r");
    RunStore.write(Analysis.of(run), folder.resolve("r.json"), /* overwrite= */ false);
    String svg = HistoryPicture.of(History.of(folder, name -> true, skipped::add));
    for (String name : List.of("m, 1 thread", "m, 2 threads", "n")) {
      assertTrue(svg.contains(">" + name + "</text>"), svg);
    }
  }

  /** Seventeen series in seven colours: no two have the same colour and marker. */
  @Test
  void pictureSeriesDifferInColourOrMarker() throws Exception {
    TwoRuns runs = new TwoRuns(1);
    for (int i = 0; i < 17; i++) {
      runs.with("m" + (char) ('a' + i), (i + 1) * 1e6, 0.01);
    }
    RunStore.write(Analysis.of(runs.file("r")), folder.resolve("r.json"), /* overwrite= */ false);
    String svg = HistoryPicture.of(History.of(folder, name -> true, skipped::add));
    Set<String> styles = new HashSet<>();
    Matcher marker =
        Pattern.compile("<(circle|path d=\"[^\"]*\") [^>]*fill=\"(#[0-9a-f]{6})\"/>").matcher(svg);
    while (marker.find()) {
      styles.add(marker.group(1) + marker.group(2));
    }
    assertEquals(17, styles.size(), styles.toString());
    assertTrue(svg.contains(">" + TableHeading.target(Runs.virtual()) + "</text>"), svg);
  }

  @Test
  void pictureLabelsRunsOfOneDayWithTheirTime() throws Exception {
    run("a.json", "2026-11-23T08:00:00Z", 10e6);
    run("b.json", "2026-11-23T17:30:05.25Z", 11e6);
    run("c.json", "2026-11-24T08:00:00Z", 11e6);
    String svg = HistoryPicture.of(History.of(folder, name -> true, skipped::add));
    assertTrue(svg.contains(">08:00:00</text>") && svg.contains(">17:30:05</text>"), svg);
    assertEquals(svg.indexOf(">08:00:00</text>"), svg.lastIndexOf(">08:00:00</text>"));
  }

  @Test
  void rangeIsMarkedInText() throws Exception {
    RunStore.write(
        Analysis.of(
            new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 433_000, 434_000).file("r")),
        folder.resolve("r.json"),
        /* overwrite= */ false);
    String text = text(History.of(folder, name -> true, skipped::add));
    assertTrue(text.contains("433 to 434 (range)"), text);
  }

  @Test
  void warningsAndInterruptionArePartOfTheirPoint() throws Exception {
    RunFile made = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 433_000).file("r");
    String started = made.run().started();
    write("whole.json", RunBuilder.of(made));
    write("ended.json", RunBuilder.of(made).id("ended").interrupted(true));
    write("killed.json", RunBuilder.of(made).id("killed").killed());
    List<History.Series> history = History.of(folder, name -> true, skipped::add);
    List<String> doubts =
        text(history)
            .lines()
            .filter(line -> line.startsWith("  " + started.substring(0, 10)))
            .map(line -> line.replaceFirst("^.*?(?=run cut short|VIRTUAL)", ""))
            .sorted()
            .toList();
    String warnings = "VIRTUAL-DEVICE, FEW-TRIALS";
    String cut = "run cut short, " + warnings;
    assertEquals(List.of(warnings, cut, cut), doubts);
    assertTrue(HistoryPicture.of(history).contains(" ms, " + cut + "</title>"));
  }

  /** The third run used another timing core, which may be the cause of any change. */
  @Test
  void changeBetweenIncomparableRunsIsNotReported() throws Exception {
    run("a.json", "2026-11-21T08:00:00Z", 10e6);
    run("b.json", "2026-11-22T08:00:00Z", 11e6);
    RunFile last = RunStore.read(folder.resolve("b.json"));
    String json =
        Files.readString(folder.resolve("b.json"))
            .replace("2026-11-22T08", "2026-11-23T08")
            .replace(last.tool().coreDigest(), "0".repeat(64));
    Files.writeString(folder.resolve("c.json"), json);
    String text = text(History.of(folder, name -> name.equals("m"), skipped::add));
    List<String> lines = text.lines().toList();
    assertTrue(lines.get(7).matches(".* \\+10\\.0 % .*"), text);
    assertTrue(lines.get(8).matches(" *2026-11-23T08.* 11\\.0 +- +- +.*"), text);
    assertEquals(
        "  -: not comparable with the previous run, because they differ in timing core",
        lines.get(4),
        text);
  }

  /** The 95 % intervals of the second and the third run have nothing in common. */
  @Test
  void runWhoseIntervalIsApartFromThatBeforeIsAStep() throws Exception {
    spread("a.json", "2026-11-21T08:00:00Z", 10e6, 8);
    spread("b.json", "2026-11-22T08:00:00Z", 10.02e6, 8);
    spread("c.json", "2026-11-23T08:00:00Z", 11e6, 8);
    assertEquals(List.of(false, false, true), steps());
    String line = String.join(" ", HistorySummary.of(read()).rows().get(0));
    assertTrue(line.endsWith(" 1 +9.8 %, 2026-11-23T08:00:00Z"), line);
    assertEquals(
        "3 runs of 1 candidate on 1 device, from 2026-11-21T08:00:00Z to 2026-11-23T08:00:00Z;"
            + " 1 step.",
        HistorySummary.sentence(read()));
  }

  /** Runs on all devices begin in one second, and so have one id. */
  @Test
  void runsThatTwoDevicesBeganTogetherAreCountedEach() throws Exception {
    RunFile made = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 433_000).file("r");
    write("a.json", RunBuilder.of(made));
    write("b.json", RunBuilder.of(made).target(Runs.android()));
    String sentence = HistorySummary.sentence(read());
    assertTrue(sentence.startsWith("2 runs of 1 candidate on 2 devices, "), sentence);
  }

  @Test
  void seriesAndSentencesAreInTheOrderOfTheFiles() throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      names.add("m" + i);
      write(
          i + ".json",
          RunBuilder.of(
              new TwoRuns(1).with(Runs.stranger("m" + i), Runs.SETTINGS, 433_000).file("r" + i)));
      Files.writeString(folder.resolve(i + "-other.json"), "[]");
    }
    assertEquals(names, read().stream().map(History.Series::candidate).toList());
    assertEquals(20, skipped.size());
    assertEquals(skipped.stream().sorted().toList(), skipped);
  }

  @Test
  void runOfTwoTrialsIsNoStep() throws Exception {
    spread("a.json", "2026-11-21T08:00:00Z", 10e6, 2);
    spread("b.json", "2026-11-22T08:00:00Z", 20e6, 2);
    assertEquals(List.of(false, false), steps());
  }

  private void spread(String file, String started, double ns, int trials) throws Exception {
    RunFile made =
        new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, trials, ns, 0.003).file("r" + ns);
    write(file, RunBuilder.of(made).at(started));
  }

  private List<History.Series> read() throws Exception {
    return History.of(folder, name -> true, skipped::add);
  }

  private List<Boolean> steps() throws Exception {
    return HistoryRow.of(read().get(0)).stream().map(HistoryRow::isStep).toList();
  }

  @Test
  void timesAreShownToTheSecondAndWholeInFiles() throws Exception {
    run("a.json", "2026-11-21T08:00:00.123456789Z", 10e6);
    String text = text(read());
    assertTrue(text.contains("  2026-11-21T08:00:00Z  "), text);
    String csv = Format.CSV.render(HistoryDocument.of(read()));
    assertTrue(csv.contains(",2026-11-21T08:00:00.123456789Z,"), csv);
  }

  @Test
  void targetIdNamesModelSystemAndDigest() {
    assertTrue(
        TargetId.of(Runs.android()).matches("google-pixel-android-10-[0-9a-f]{8}"),
        TargetId.of(Runs.android()));
    assertTrue(TargetId.of(Runs.virtual()).startsWith("virtual-pixel-1-"));
    assertNotEquals(TargetId.of(Runs.android()), TargetId.of(Runs.virtual()));
  }
}
