package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.frillbench.results.Runs;
import org.frillbench.results.document.Document;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.sustain.Curves;
import org.frillbench.results.sustain.SustainedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Sustained runs as a browser shows them. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class SustainedInBrowserTest extends InBrowser {

  private static final String FILE = "sustained.json";

  /** It becomes slower after 20 s, and its thermal status rises after 15 s. */
  private static SustainedFile phone() {
    return Curves.of(40, i -> i < 20 ? 4 : 5).status(i -> i < 15 ? 0 : 2).file();
  }

  private void show(SustainedFile run, int width) throws IOException {
    show(SustainedPage.of(FILE, run).html(), width);
  }

  private static String soft() {
    return String.join("\n", browser.texts("p.soft"));
  }

  @Test
  void pageHasTheTableAndTheLinesOfTheCommand() throws Exception {
    SustainedFile run = phone();
    show(run, DESKTOP);
    Document printed = SustainedDocument.of(run);
    assertEquals(printed.grid().headers(), browser.texts(".scroll th"));
    assertEquals(
        printed.grid().rows().stream().flatMap(List::stream).toList(), browser.texts(".scroll td"));
    assertEquals(
        printed.sections().stream().flatMap(section -> section.entries().stream()).toList(),
        browser.texts("main > ul li"));
    assertEquals(List.of("m, 5.00 ms in steady state, 1.25× the burst."), browser.texts(".answer"));
    assertTrue(soft().contains(String.join("\n", printed.heading())), soft());
  }

  @Test
  void everyReadingHasAChartAndMarksAreExplainedWhereThereAreSome() throws Exception {
    show(phone(), DESKTOP);
    assertEquals(1, browser.all(".latency canvas").size());
    assertEquals(
        List.of(
            "core 0, GHz",
            "core 1, GHz",
            "CPU, °C",
            "status",
            "headroom",
            "battery, °C",
            "battery, mA"),
        browser.texts(".reading .u-series:nth-child(2) .u-label"));
    assertTrue(soft().contains("slower than the burst, orange where the thermal"), soft());
    show(Curves.of(30, i -> 4.5).on(Runs.virtual()).file(), DESKTOP);
    assertTrue(browser.texts(".reading .u-label").contains("made-up status"));
    assertFalse(soft().contains("dashed"), soft());
  }

  @Test
  void chartsAreZoomedTogether() throws Exception {
    show(phone(), DESKTOP);
    String before = reading();
    browser.run(
        """
        const over = document.querySelector(".latency .u-over");
        const box = over.getBoundingClientRect();
        const at = async (node, type, x) => {
          node.dispatchEvent(new MouseEvent(type,
            {bubbles: true, clientX: box.left + x, clientY: box.top + 50, movementX: 1, movementY: 1}));
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        };
        await at(over, "mouseenter", 200);
        await at(over, "mousemove", 200);
        await at(over, "mousedown", 200);
        await at(over, "mousemove", 400);
        await at(document, "mouseup", 400);
        """);
    assertFalse(before.equals(reading()), "the reading below is as it was");
  }

  /** The picture of the first reading. */
  private static String reading() {
    return (String)
        browser.run(
            """
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return document.querySelector(".reading canvas").toDataURL();
            """);
  }

  @Test
  void runInThePageIsTheWholeRun() throws Exception {
    SustainedFile run = phone();
    show(run, DESKTOP);
    assertEquals(
        RunJson.line(run).strip(),
        browser.run("return JSON.stringify(embedded('run-0'))").toString().strip());
  }

  @Test
  void shortRunOfOneWindowIsDrawnOnAPhone() throws Exception {
    show(Curves.of(1, i -> 900).inferences(1).file(), PHONE);
    assertEquals(List.of("m reached no steady state."), browser.texts(".answer"));
    assertEquals(List.of(), browser.overflowing());
  }

  @Test
  void fileNameThatIsMarkupIsShownAsText() throws Exception {
    show(SustainedPage.of(Tables.HOSTILE, phone()).html(), PHONE);
    assertEquals(List.of(), browser.overflowing());
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(folder.resolve("report.html").toUri().toString()), browser.requests());
  }
}
