package org.frillbench.results.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.compare.Sides;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.store.RunStore;
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
    Run run = made.run();
    Run dated = new Run(run.id(), started, run.finished(), run.plan(), 1, List.of(), false);
    RunStore.write(
        RunFile.of(made.tool(), dated, made.target(), made.measurements(), List.of()),
        folder.resolve(file),
        /* overwrite= */ false);
  }

  private List<History.Series> history() throws Exception {
    run("b.json", "2026-11-23T08:00:00Z", 10e6);
    run("a.json", "2026-11-24T08:00:00Z", 11e6);
    RunStore.write(
        new TwoRuns(1).with(Sides.LEFT.nameOf("m"), 1e6, 0).file("g"),
        folder.resolve("gate.json"),
        /* overwrite= */ false);
    Files.writeString(folder.resolve("other.json"), "[]");
    return History.of(folder, name -> true, skipped::add);
  }

  @Test
  void runsComeByTimeAndWhatIsNoneIsNamed() throws Exception {
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

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(String locale) throws Exception {
    List<History.Series> history = history();
    Golden.assertSame(getClass(), "history.text", locale, () -> HistoryText.of(history));
    Golden.assertSame(getClass(), "history.svg", locale, () -> HistoryPicture.of(history));
  }

  @Test
  void thePictureIsWellFormedAndHasEveryPoint() throws Exception {
    String svg = HistoryPicture.of(history());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertEquals(4, document.getElementsByTagName("title").getLength());
    // A line a series, and the plot's edges.
    assertEquals(3, document.getElementsByTagName("path").getLength());
  }

  /** One candidate under two settings has two lines, which its name alone would not tell apart. */
  @Test
  void thePictureNamesWhatTellsSeriesApart() throws Exception {
    Settings two = new Settings("tflite", "2.20.0", "xnnpack", 2, null, Launch.APP);
    RunFile run =
        new TwoRuns(1)
            .with(Runs.stranger("m"), Runs.SETTINGS, 3, 8e6, 0.01)
            .with(Runs.stranger("m"), two, 3, 5e6, 0.01)
            .with(Runs.stranger("n"), Runs.SETTINGS, 3, 6e6, 0.01)
            .file("r");
    RunStore.write(run, folder.resolve("r.json"), /* overwrite= */ false);
    String svg = HistoryPicture.of(History.of(folder, name -> true, skipped::add));
    for (String name : List.of("m, 1 thread", "m, 2 threads", "n")) {
      assertTrue(svg.contains(">" + name + "</text>"), svg);
    }
  }

  @Test
  void targetsHaveNamesOfTheirOwn() {
    assertTrue(
        TargetId.of(Runs.android()).matches("google-pixel-android-10-[0-9a-f]{8}"),
        TargetId.of(Runs.android()));
    assertTrue(TargetId.of(Runs.virtual()).startsWith("virtual-pixel-1-"));
    assertNotEquals(TargetId.of(Runs.android()), TargetId.of(Runs.virtual()));
  }
}
