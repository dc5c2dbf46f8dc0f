package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.devices.Phones;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.UnmeasuredModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reports as a browser shows them. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class ReportInBrowserTest extends InBrowser {

  @Test
  void pageRequestsNothingButItself() throws IOException {
    show(Pages.html(Pages.three()));
    browser.all(FIRST_CELLS + " button").get(0).click();
    assertEquals(List.of(folder.resolve("report.html").toUri().toString()), browser.requests());
  }

  @Test
  void scriptThatIsAddedToThePageIsBlockedByItsPolicy() throws IOException {
    String html = Pages.html(Pages.three());
    browser.open(
        Pages.write(folder, html.replace("</body>", "<script>document.title='x'</script></body>")),
        DESKTOP);
    assertTrue(browser.drawn());
    assertEquals("run.json", browser.run("return document.title"));
    assertTrue(browser.complaints().toString().contains("Content Security Policy"));
  }

  @Test
  void cellsHaveTheFiguresOfTheRunFile() throws IOException {
    RunFile run = Pages.three();
    show(Pages.html(run));
    List<TableRow> rows =
        Analysis.of(run).rows().stream()
            .sorted((one, other) -> Double.compare(one.latencyNs(), other.latencyNs()))
            .toList();
    assertEquals(rows.stream().map(TableRow::candidate).toList(), browser.texts(FIRST_CELLS));
    int latency = browser.texts(".opens th").indexOf("latency, ms") + 1;
    assertEquals(
        rows.stream().map(row -> NumberText.milliseconds(row.latencyNs())).toList(),
        browser.texts(".opens tbody td:nth-child(" + latency + ")"));
  }

  @Test
  void durationsOfTheScriptHaveTheDigitsOfTables() throws IOException {
    show(Pages.html(Pages.three()));
    for (long ns : List.of(853L, 99_960L, 999_600L, 9_996_000L, 275_300_000L)) {
      assertEquals(
          NumberText.milliseconds((double) ns) + " ms",
          browser.run("return milliseconds(arguments[0])", ns));
    }
  }

  @Test
  void headerSortsItsColumnInBothDirections() throws IOException {
    show(Pages.html(Pages.three()));
    WebElement header =
        browser.all(".opens th button").get(browser.texts(".opens th").indexOf("latency, ms"));
    header.click();
    assertEquals(List.of("FRILL", "other", "TRILL"), browser.texts(FIRST_CELLS));
    header.click();
    assertEquals(List.of("TRILL", "other", "FRILL"), browser.texts(FIRST_CELLS));
    assertEquals("descending", browser.one(".opens th[aria-sort]").getDomAttribute("aria-sort"));
  }

  @Test
  void filterKeepsTheRowsThatHaveItsWords() throws IOException {
    show(Pages.html(Pages.three()));
    browser.one("input[type=search]").sendKeys("rill");
    assertEquals(List.of("FRILL", "TRILL"), browser.texts(FIRST_CELLS));
    assertEquals("2 of 3 rows", browser.texts("[role=status]").get(0));
  }

  @Test
  void rowIsReachedOpenedAndClosedByTheKeyboard() throws IOException {
    show(Pages.html(Pages.three()));
    browser.all(FIRST_CELLS + " button").get(0).sendKeys(Keys.ARROW_DOWN);
    focused().sendKeys(Keys.ENTER);
    assertEquals("other", browser.texts(".card h2").get(0));
    focused().sendKeys(Keys.ESCAPE);
    assertEquals(List.of(), browser.all(".card"));
    assertEquals("other", focused().getDomProperty("textContent"));
  }

  @Test
  void candidateShowsEveryTrialWithItsMedian() throws IOException {
    RunFile run = Pages.three();
    show(Pages.html(run));
    browser.all(FIRST_CELLS + " button").get(0).click();
    assertEquals(Pages.ROUNDS, browser.all(".card [data-trial]").size());
    List<String> medians =
        run.measurements().stream()
            .filter(trial -> trial.candidate().name().equals("FRILL"))
            .map(trial -> "round " + trial.round() + ", " + median(trial.samplesNs().toArray()))
            .toList();
    assertEquals(medians, browser.texts(".card select option"));
    assertEquals(1, browser.all(".card .series canvas").size());
    assertFalse(browser.texts("main").get(0).contains("[object"));
  }

  private static String median(long[] ns) {
    Arrays.sort(ns);
    return NumberText.milliseconds((ns[(ns.length - 1) / 2] + ns[ns.length / 2]) / 2.0) + " ms";
  }

  @Test
  void embeddedRunIsTheRunFile() throws Exception {
    RunFile run = Pages.three();
    show(Pages.html(run));
    String json = (String) browser.run("return document.getElementById('run-0').textContent");
    assertEquals(RunJson.line(run), RunJson.line(Runs.read(json)));
  }

  @Test
  void namesThatAreMarkupAreShownAsText() throws IOException {
    String script = "</script><script>document.title='x'</script><img src=x onerror=alert(1)>";
    String longest = "n".repeat(5_000);
    List<Candidate> candidates =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Runs.stranger(
                        List.of(script, longest, "\u202eabc\u2066", Tables.HOSTILE).get(i),
                        Integer.toHexString(i).repeat(64)))
            .toList();
    show(Pages.html(Pages.run(candidates, 1_000_000, 2_000_000, 3_000_000, 4_000_000)), PHONE);
    List<String> shown = browser.texts(FIRST_CELLS);
    assertEquals(script, shown.get(0));
    assertEquals(longest, shown.get(1));
    assertEquals("\\u{202E}abc\\u{2066}", shown.get(2));
    assertTrue(shown.get(3).contains("\\u{1B}[2J\\u{D}\\u{A}\\u{202E}"), shown.get(3));
    assertEquals("run.json", browser.run("return document.title"));
    assertEquals(List.of(), browser.overflowing());
    for (int i = 0; i < 4; i++) {
      browser.run(
          "document.querySelectorAll(arguments[0])[arguments[1]].click()",
          FIRST_CELLS + " button",
          i);
      assertEquals(List.of(), browser.overflowing());
    }
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void hundredFilesOfOneNameAreHundredRows() throws IOException {
    List<Candidate> candidates =
        IntStream.range(0, 100)
            .mapToObj(i -> Runs.stranger("same", String.format("%064x", i)))
            .toList();
    long[] ns = IntStream.range(0, 100).mapToLong(i -> 1_000_000 + 100_000L * i).toArray();
    show(Pages.html(Pages.run(candidates, ns)));
    assertEquals(Collections.nCopies(100, "same"), browser.texts(FIRST_CELLS));
    browser.run("document.querySelectorAll(arguments[0])[99].click()", FIRST_CELLS + " button");
    assertTrue(browser.texts(".card dd").contains(String.format("%064x", 99)));
  }

  @Test
  void runWithoutTrialsSaysSo() throws IOException {
    show(Pages.html(new RunBuilder("FRILL").file()));
    assertEquals("Nothing was measured.", browser.texts(".answer").get(0));
  }

  @Test
  void pageOfAPhonesWidthDoesNotScrollSideways() throws Exception {
    show(Pages.html(Pages.three()), PHONE);
    browser.all(FIRST_CELLS + " button").get(0).click();
    assertEquals(List.of(), browser.overflowing());
    show(Pages.compared(Pages.three(), Pages.three()), PHONE);
    assertEquals(List.of(), browser.overflowing());
    show(Pages.ofDevices(Phones.three()), PHONE);
    assertEquals(List.of(), browser.overflowing());
  }

  @Test
  void verdictsAreOnAForestPlot() throws Exception {
    List<Candidate> candidates =
        List.of(Runs.stranger("slower"), Runs.stranger("same"), Runs.stranger("faster"));
    show(
        Pages.compared(
            Pages.run(candidates, 1_000_000, 2_000_000, 3_000_000),
            Pages.run(candidates, 1_500_000, 2_000_000, 2_000_000)));
    assertTrue(
        browser.texts(".answer").get(0).startsWith("failed"), browser.texts(".answer").get(0));
    List<String> texts = browser.texts(".forest text");
    assertTrue(texts.stream().anyMatch(text -> text.endsWith("REGRESSED")), texts.toString());
    assertTrue(texts.stream().anyMatch(text -> text.endsWith("IMPROVED")), texts.toString());
    assertTrue(texts.stream().anyMatch(text -> text.endsWith("OK")), texts.toString());
  }

  @Test
  void pageOfAGateHasItsVerdictsItsSidesAndTheCommandThatPrintsThem() throws Exception {
    List<Candidate> candidates = List.of(Runs.stranger("slower"), Runs.stranger("same"));
    show(
        Pages.gate(
            candidates, new long[] {1_000_000, 2_000_000}, new long[] {1_500_000, 2_000_000}));
    assertEquals("failed: 1 regressed, 1 ok", browser.texts("#verdicts .answer").get(0));
    assertEquals(
        List.of("frill-bench compare gate.json --threshold 3%"), browser.texts("#verdicts pre"));
    assertEquals(List.of("candidate", "verdict"), browser.texts("#verdicts th").subList(0, 2));
    assertEquals(
        List.of("ok", "regressed"),
        browser.texts("#verdicts tbody td:nth-child(2)").stream().sorted().toList());
    assertTrue(browser.texts(FIRST_CELLS).contains("slower (new)"));
    assertEquals(1, browser.all(".answer").size());
    assertEquals(2 * Pages.ROUNDS, browser.all(".order circle.line").size());
    assertEquals(4 * Pages.ROUNDS, browser.all(".order circle").size());
  }

  @Test
  void pageOfAGateThatMeasuredNothingHasItsVerdictAlone() throws IOException {
    UnmeasuredModels same =
        new UnmeasuredModels(List.of(), List.of(), List.of(Subject.of(Runs.stranger("same"))));
    show(Pages.judged(Pairing.ofIdentical(same)));
    assertEquals(List.of("passed: 1 identical (not measured)"), browser.texts(".answer"));
    assertEquals(List.of("Nothing measured"), browser.texts("h1"));
    assertEquals(List.of(), browser.all("pre"));
  }

  @Test
  void textsOfAForestPlotAreWithinIt() throws Exception {
    List<Candidate> candidates = List.of(Runs.stranger("slower"), Runs.stranger("faster"));
    show(
        Pages.compared(
            firstRounds(Pages.run(candidates, 1_000_000, 2_000_000)),
            firstRounds(Pages.run(candidates, 2_500_000, 900_000))));
    assertTrue(
        browser.texts(".forest text").contains("+150.0 % NOT JUDGED"),
        browser.texts(".forest text").toString());
    assertEquals(
        List.of(),
        browser.run(
            """
            return [...document.querySelectorAll(".forest text")].filter((each) => {
              const box = each.getBBox();
              return box.x < 0 || box.x + box.width > each.ownerSVGElement.viewBox.baseVal.width;
            }).map((each) => each.textContent);
            """));
  }

  /** Too few for a verdict. */
  private static RunFile firstRounds(RunFile run) {
    return RunBuilder.of(run)
        .trials(run.measurements().stream().filter(trial -> trial.round() <= 4).toList())
        .file();
  }

  @Test
  void driftOfAllCandidatesUnderSeveralSettingsNamesNone() throws IOException {
    show(Pages.html(Pages.three()));
    assertEquals(
        "By all candidates, latencies changed by +1.0 % over the run (95 %: +0.5 % to +1.5 %).",
        browser.run(
            """
            const one = {name: "one", anchor: true, trials: [1, 2]};
            const drift = {change: 0.01, low: 0.005, high: 0.015};
            return driftText({candidates: [one, one], drift});
            """));
  }

  @Test
  void devicesAreRankedBesideEachOther() throws Exception {
    show(Pages.ofDevices(Phones.three()));
    assertTrue(
        browser.texts(".ranks text").contains("1  small"), browser.texts(".ranks text").toString());
    int before = browser.all(".ranks line").size();
    browser.all("#by-device select").get(1).sendKeys(Keys.ARROW_DOWN);
    assertNotEquals(before, browser.all(".ranks line").size());
  }

  @Test
  void limitOnTheFrontierNamesTheBestUnderIt() throws IOException {
    show(Pages.html(Pages.three()));
    WebElement slider = browser.one("input[type=range]");
    slider.sendKeys(Keys.END);
    assertTrue(frontierText().contains(": other, "), frontierText());
    assertTrue(frontierText().endsWith(" MiB."), frontierText());
    slider.sendKeys(Keys.HOME);
    assertTrue(frontierText().startsWith("No candidate"), frontierText());
  }

  @Test
  void pointOfTheFrontierIsOpenedByEnterAndBySpace() throws IOException {
    for (Keys key : List.of(Keys.ENTER, Keys.SPACE)) {
      show(Pages.html(Pages.three()));
      browser.run("document.querySelector('.frontier a').focus()");
      focused().sendKeys(key);
      assertEquals(List.of("FRILL"), browser.texts(".card h2"));
    }
  }

  private static String frontierText() {
    return browser.texts("p[role=status]").get(0);
  }

  @Test
  void pointsOfTheFrontierAreNamedWithTheirSettingsWhereThereAreSeveral() throws IOException {
    show(Pages.html(AnswerTest.underTwoSettings()));
    List<String> texts = browser.texts(".frontier text");
    assertTrue(texts.contains("FRILL (2 threads)"), texts.toString());
    assertTrue(texts.contains("FRILL (1 thread)"), texts.toString());
  }

  @Test
  void picturesHaveTheWidthOfThePaperWhilePrintedAndOfTheScreenAfterwards() throws IOException {
    show(Pages.html(Pages.three()));
    String width = "return document.querySelector('.order svg').getAttribute('width')";
    Object onScreen = browser.run(width);
    browser.run(
        """
        Object.defineProperty(document.documentElement, "clientWidth", {configurable: true, value: 500});
        dispatchEvent(new Event("beforeprint"));
        """);
    assertEquals("444", browser.run(width));
    browser.run(
        """
        delete document.documentElement.clientWidth;
        dispatchEvent(new Event("afterprint"));
        """);
    assertEquals(onScreen, browser.run(width));
  }

  @Test
  void darkSchemeIsTakenUpWithoutReloading() throws IOException {
    show(Pages.html(Pages.three()));
    Object light = background();
    browser.scheme("dark");
    try {
      assertNotEquals(light, background());
      assertEquals(List.of(), browser.complaints());
    } finally {
      browser.scheme("light");
    }
  }

  private static Object background() {
    return browser.run("return getComputedStyle(document.body).backgroundColor");
  }
}
