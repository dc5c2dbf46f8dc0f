package org.frillbench.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Golden;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.document.Renderer;
import org.frillbench.results.document.Screen;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class ComparisonFormatTest {

  /** A name that would clear the screen, end an attribute, a row and a workflow command. */
  private static final String HOSTILE =
      "=a|'b\"<c>&`\u001b[2J\r\n::error::no%0A,:\u202e]]>emoji\ud83d";

  private static final Renderer<Comparison> NO_PAGE =
      comparison -> {
        throw new AssertionError("only HTML is a page");
      };

  private static final Settings TWO_THREADS =
      new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);

  /** Every verdict, one-sided candidates, hostile names, p and self-test. */
  static Comparison everything() throws Exception {
    TwoRuns base =
        new TwoRuns(1)
            .with("slow", 8e6, 0.01)
            .with("fast", 8e6, 0.01)
            .with("same", 275e6, 0.01)
            .with("loud", 8e6, 0.3)
            .with(Runs.stranger("few"), Runs.SETTINGS, 5, 8e6, 0.01)
            .with(Runs.stranger("once"), Runs.SETTINGS, 1, 8e6, 0.01)
            .with("-" + HOSTILE, 8e6, 0.01)
            .with("base " + HOSTILE, 8e6, 0.01);
    TwoRuns newer =
        new TwoRuns(2)
            .with(TwoRuns.rebuilt("slow"), Runs.SETTINGS, 10, 9e6, 0.01)
            .with("fast", 7e6, 0.01)
            .with("same", 275e6, 0.01)
            .with("loud", 8e6, 0.3)
            .with(Runs.stranger("few"), Runs.SETTINGS, 8, 8e6, 0.01)
            .with(Runs.stranger("once"), Runs.SETTINGS, 1, 8e6, 0.01)
            .with(Runs.stranger("-" + HOSTILE), TWO_THREADS, 10, 8e6, 0.01)
            .with("new " + HOSTILE, 8e6, 0.01);
    AllowedDifferences points = new AllowedDifferences(Set.of());
    Pairing pairing =
        Pairing.ofRuns(
            "base.json",
            Analysis.of(base.file("r-1")),
            HOSTILE,
            Analysis.of(newer.file("r-2")),
            points);
    return Judge.judgeAndTest(
        pairing,
        new ComparisonSettings(
            0.05, /* rankTests= */ true, /* strict= */ false, /* sameOutputs= */ false));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, en-US", "TEXT, de-DE", "TEXT, ar-EG",
    "MARKDOWN, en-US", "MARKDOWN, de-DE", "MARKDOWN, ar-EG",
    "LATEX, en-US", "LATEX, de-DE", "LATEX, ar-EG",
    "CSV, en-US", "CSV, de-DE", "CSV, ar-EG",
    "JUNIT, en-US", "JUNIT, de-DE", "JUNIT, ar-EG",
    "GITHUB, en-US", "GITHUB, de-DE", "GITHUB, ar-EG",
    "JSON, en-US", "JSON, de-DE", "JSON, ar-EG"
  })
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(ComparisonFormat format, String locale) throws Exception {
    Golden.assertSame(getClass(), "comparison." + format.id(), locale, () -> render(format));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTML")
  void controlCharactersAreEscapedInEveryFormat(ComparisonFormat format) throws Exception {
    // Lines of CSV end in CR and LF.
    String shown = render(format).replace("\r\n", "\n");
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == '\r'), shown);
  }

  @Test
  void colourSurroundsVerdictsOnly() throws Exception {
    String coloured =
        ComparisonFormat.TEXT.renderer(new Screen(0, true, true), NO_PAGE).render(everything());
    assertTrue(coloured.contains("\u001b[1;31mregressed\u001b[0m\n"), coloured);
    assertTrue(coloured.contains("\u001b[35mnot comparable (threads 1 / 2)\u001b[0m\n"), coloured);
    assertEquals(render(ComparisonFormat.TEXT), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void junitXmlIsWellFormedAndCountsItsCases() throws Exception {
    byte[] xml = render(ComparisonFormat.JUNIT).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    Element suite = document.getDocumentElement();
    assertEquals("9", suite.getAttribute("tests"));
    assertEquals(9, suite.getElementsByTagName("testcase").getLength());
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals(1, suite.getElementsByTagName("failure").getLength());
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals(1, suite.getElementsByTagName("error").getLength());
    assertEquals("5", suite.getAttribute("skipped"));
    assertEquals(5, suite.getElementsByTagName("skipped").getLength());
  }

  /** A command begins a line: a name must not be able to begin one. */
  @Test
  void everyGitHubLineIsAWorkflowCommand() throws Exception {
    for (String line : render(ComparisonFormat.GITHUB).lines().toList()) {
      assertTrue(line.matches("::(error|warning|notice) title=[^:,]+::.+"), line);
    }
  }

  /** As in every table of latencies. */
  @Test
  void latenciesUnderOneMillisecondAreInMicroseconds() throws Exception {
    TwoRuns run = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 10, 50_000, 0.01);
    Pairing pairing =
        Pairing.ofRuns(
            "a",
            Analysis.of(run.file("r-1")),
            "b",
            Analysis.of(run.file("r-2")),
            new AllowedDifferences(Set.of()));
    Comparison comparison = Judge.judge(pairing, new ComparisonSettings(0.05, false, false, false));
    String shown = ComparisonFormat.TEXT.renderer(Screen.FILE, NO_PAGE).render(comparison);
    assertTrue(shown.contains("  base, µs  new, µs  "), shown);
  }

  /** The new latency, which the change leads to, is shown longer than the base's, and than a p. */
  @Test
  void narrowTerminalShowsTheNewLatencyLongest() throws Exception {
    Set<String> shown = new LinkedHashSet<>();
    for (int width = 220; width >= 60; width--) {
      String header =
          ComparisonFormat.TEXT
              .renderer(new Screen(width, /* colour= */ false, /* wide= */ false), NO_PAGE)
              .render(everything())
              .lines()
              .filter(line -> line.startsWith("candidate  "))
              .findFirst()
              .orElseThrow();
      shown.add(
          Stream.of("Mann-Whitney p", "base, ms", "new, ms")
              .filter(header::contains)
              .collect(Collectors.joining("; ")));
    }
    assertEquals(
        List.of("Mann-Whitney p; base, ms; new, ms", "base, ms; new, ms", "new, ms", ""),
        List.copyOf(shown));
  }

  /** One model under two settings has two lines, which must not look alike. */
  @Test
  void selfTestNamesTheSettings() throws Exception {
    TwoRuns run =
        new TwoRuns(1)
            .with(Runs.stranger("m"), Runs.SETTINGS, 10, 8e6, 0.01)
            .with(Runs.stranger("m"), TWO_THREADS, 10, 5e6, 0.01);
    Pairing pairing =
        Pairing.ofRuns(
            "a",
            Analysis.of(run.file("r-1")),
            "b",
            Analysis.of(run.file("r-2")),
            new AllowedDifferences(Set.of()));
    Comparison comparison =
        Judge.judgeAndTest(pairing, new ComparisonSettings(0.05, false, false, false));
    for (ComparisonFormat format :
        List.of(ComparisonFormat.TEXT, ComparisonFormat.MARKDOWN, ComparisonFormat.GITHUB)) {
      String shown = format.renderer(Screen.FILE, NO_PAGE).render(comparison);
      assertTrue(shown.contains("m, 1 thread: fires from a further"), shown);
      assertTrue(shown.contains("m, 2 threads: fires from a further"), shown);
    }
    JsonArray selfTest =
        JsonParser.parseString(
                ComparisonFormat.JSON.renderer(Screen.FILE, NO_PAGE).render(comparison))
            .getAsJsonObject()
            .getAsJsonArray("selfTest");
    for (int i = 0; i < 2; i++) {
      JsonObject injection = selfTest.get(i).getAsJsonObject();
      assertEquals(i + 1, injection.getAsJsonObject("baseSettings").get("threads").getAsInt());
      assertEquals(i + 1, injection.getAsJsonObject("newSettings").get("threads").getAsInt());
    }
  }

  @Test
  void jsonIsValidByItsSchema() throws Exception {
    String json = render(ComparisonFormat.JSON);
    assertEquals(List.of(), Schemas.errors("comparison", json));
    String other = json.replace("\"threshold\"", "\"treshold\"");
    assertTrue(Schemas.errors("comparison", other).size() > 0);
  }

  /**
   * A gate whose figures nobody should rely on: its verdict is ok, and it fails in every format.
   */
  @Test
  void unfitCandidateFailsInEveryFormat() throws Exception {
    Candidate base = Runs.stranger("m").on(Side.BASE);
    RunFile even =
        new TwoRuns(1)
            .with(base, Runs.SETTINGS, 10, 8e6, 0.001)
            .on(Side.NEW, "m", 8e6, 0.001)
            .file("r-1");
    List<Measurement> trials = new ArrayList<>(even.measurements());
    trials.add(new TrialBuilder(base, 11, Runs.around(8_000_000, 51)).settled(false).build());
    RunFile gate = RunBuilder.of(even).trials(trials).file();
    Comparison unfit =
        Judge.judge(
            Pairing.ofGate("g.json", Analysis.of(gate)),
            new ComparisonSettings(0.05, false, false, false));
    Map<ComparisonFormat, String> said =
        Map.of(
            ComparisonFormat.TEXT, "failed, unfit to be judged",
            ComparisonFormat.MARKDOWN, "### frill-bench failed, unfit to be judged: 1 ok",
            ComparisonFormat.JUNIT, "errors=\"1\"",
            ComparisonFormat.GITHUB, "::error title=frill-bench::NOT-SETTLED: ",
            ComparisonFormat.JSON, "\"passed\": false");
    said.forEach(
        (format, words) -> {
          String shown = format.renderer(Screen.FILE, NO_PAGE).render(unfit);
          assertTrue(shown.contains(words), shown);
          assertTrue(shown.contains("NOT-SETTLED"), shown);
        });
  }

  private static String render(ComparisonFormat format) throws Exception {
    return format.renderer(Screen.FILE, NO_PAGE).render(everything());
  }
}
