package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Grid;
import org.frillbench.results.history.History;
import org.frillbench.results.history.HistoryDocument;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Histories as a browser shows them. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class HistoryInBrowserTest extends InBrowser {

  private static final String NAMES = ".opens tbody td:first-child";

  private void show(List<History.Series> history, int width) throws IOException {
    show(HistoryPage.of("History of runs", history).html(), width);
  }

  private List<History.Series> showDays() throws Exception {
    List<History.Series> history = days();
    show(history, DESKTOP);
    return history;
  }

  private List<History.Series> days() throws Exception {
    return new Histories(folder.resolve("runs")).days();
  }

  private static void open(int row) {
    browser.run(
        "document.querySelectorAll(arguments[0])[arguments[1]].click()", NAMES + " button", row);
  }

  private static String described() {
    return browser.texts("p[role=status]").get(0);
  }

  private static void press(CharSequence key) {
    ((WebElement) browser.run("return document.activeElement")).sendKeys(key);
  }

  @Test
  void pageRequestsNothingButItself() throws Exception {
    showDays();
    open(0);
    assertEquals(List.of(folder.resolve("report.html").toUri().toString()), browser.requests());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void savedHistoryIsThatOfTheCommand() throws Exception {
    List<History.Series> history = showDays();
    String saved = (String) browser.run("return historyJson(embedded('history'))");
    String printed = RunJson.line(HistoryDocument.of(history).content());
    assertEquals(JsonParser.parseString(printed), JsonParser.parseString(saved));
  }

  @Test
  void cardsHaveTheTablesOfTheCommand() throws Exception {
    List<History.Series> history = showDays();
    List<Document.Section> sections = HistoryDocument.of(history).sections();
    for (int i = 0; i < history.size(); i++) {
      open(i);
      Grid printed = sections.get(i).grid();
      List<String> headers = browser.texts(".card th");
      for (int column = 0; column < printed.headers().size(); column++) {
        int shown = headers.indexOf(printed.headers().get(column));
        assertTrue(shown >= 0, printed.headers().get(column) + " of " + headers);
        int place = column;
        assertEquals(
            printed.rows().stream().map(row -> row.get(place)).toList(),
            browser.texts(".card tbody td:nth-child(" + (shown + 1) + ")"));
      }
      assertEquals(sections.get(i).entries(), browser.texts(".card li"));
    }
  }

  @Test
  void filtersLeaveTheSeriesOfTheirChoice() throws Exception {
    showDays();
    assertEquals(List.of("m", "n", "n", "m", "n", "n"), browser.texts(NAMES));
    browser.all("select").get(0).sendKeys(Keys.ARROW_DOWN);
    assertEquals(List.of("m", "n", "n"), browser.texts(NAMES));
    browser.all("select").get(1).sendKeys(Keys.ARROW_DOWN);
    assertEquals(List.of("m", "n"), browser.texts(NAMES));
    browser.one("input[type=search]").sendKeys("m");
    assertEquals(List.of("m"), browser.texts(NAMES));
    assertEquals("1 of 6 rows", browser.texts(".controls [role=status]").get(0));
  }

  @Test
  void linesOfTheChartAreTheRowsOfTheTable() throws Exception {
    showDays();
    assertEquals(6, browser.all(".keys span").size());
    browser.all("select").get(0).sendKeys(Keys.ARROW_DOWN);
    assertEquals(3, browser.all(".keys span").size());
    browser.one("input[type=search]").sendKeys("nothing");
    assertEquals(0, browser.all(".chart canvas").size());
  }

  @Test
  void runsAreWalkedThroughByTheKeyboardAndDescribed() throws Exception {
    showDays();
    browser.run("document.querySelector('.history').focus()");
    press(Keys.ARROW_RIGHT);
    assertTrue(described().startsWith("m, 1 thread, "), described());
    assertTrue(described().contains("run r-4; frill-bench 0.2.0; file fedcba98"), described());
    assertTrue(described().contains("; not comparable with the run before in "), described());
    assertTrue(described().contains("run cut short"), described());
    press(Keys.ARROW_LEFT);
    assertTrue(
        described().contains("run r-3; frill-bench 0.1.0 of commit " + Histories.COMMIT),
        described());
    assertTrue(described().contains(", another than before"), described());
    assertTrue(described().contains(" to the run before"), described());
    press(Keys.ARROW_DOWN);
    assertTrue(described().startsWith("n, 1 thread, "), described());
    assertTrue(described().contains("run r-3;"), described());
    press(Keys.HOME);
    assertTrue(described().contains("; 2026-11-20T08:00:00Z; run r-1;"), described());
    press(Keys.ENTER);
    assertTrue(browser.texts(".card h2").get(0).startsWith("n, 1 thread, "));
    press(Keys.ESCAPE);
    assertEquals(List.of(), browser.all(".card"));
  }

  @Test
  void runUnderThePointerIsDescribed() throws Exception {
    showDays();
    browser.run(
        """
        const over = document.querySelector(".u-over");
        const ring = document.querySelector(".chosen");
        const box = over.getBoundingClientRect();
        const end = new KeyboardEvent("keydown", {key: "End"});
        document.querySelector(".history").dispatchEvent(end);
        window.at = [box.left + parseFloat(ring.style.left), box.top + parseFloat(ring.style.top)];
        over.dispatchEvent(new MouseEvent("mouseleave", {bubbles: true}));
        """);
    assertTrue(described().startsWith("Point at a run"), described());
    browser.run(
        """
        const over = document.querySelector(".u-over");
        const place = {clientX: window.at[0] + 5, clientY: window.at[1] - 5};
        for (const type of ["mouseenter", "mousemove"]) {
          over.dispatchEvent(new MouseEvent(type, {bubbles: true, ...place}));
        }
        """);
    assertTrue(described().contains("run r-4;"), described());
  }

  @Test
  void zoomingShowsLessTimeUntilTheWholeIsAskedFor() throws Exception {
    showDays();
    String whole = axis();
    browser.run("document.querySelector('.history').focus()");
    press("+");
    press("+");
    assertNotEquals(whole, axis());
    browser.all("button").stream()
        .filter(button -> button.getText().equals("Whole time"))
        .findFirst()
        .orElseThrow()
        .click();
    assertEquals(whole, axis());
  }

  /** The picture of the chart. */
  private static String axis() {
    return (String)
        browser.run(
            """
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return document.querySelector(".chart canvas").toDataURL();
            """);
  }

  @Test
  void namesThatAreMarkupAreShownAsText() throws Exception {
    String script = "</script><script>document.title='x'</script><img src=x onerror=alert(1)>";
    String longest = "n".repeat(5_000);
    List<String> names = List.of(script, longest, "\u202eabc\u2066", Tables.HOSTILE);
    show(new Histories(folder.resolve("runs")).named(names), PHONE);
    assertEquals(script, browser.texts(NAMES).get(0));
    assertEquals(longest, browser.texts(NAMES).get(1));
    assertEquals("\\u{202E}abc\\u{2066}", browser.texts(NAMES).get(2));
    assertEquals("History of runs", browser.run("return document.title"));
    IntStream.range(0, 4)
        .forEach(
            i -> {
              open(i);
              assertEquals(List.of(), browser.overflowing());
            });
    browser.run("document.querySelector('.history').focus()");
    press(Keys.ARROW_DOWN);
    press(Keys.ARROW_DOWN);
    assertEquals(List.of(), browser.overflowing());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void pageOfAPhonesWidthDoesNotScrollSideways() throws Exception {
    show(days(), PHONE);
    open(0);
    assertEquals(List.of(), browser.overflowing());
  }

  @Test
  void manyRunsOfManyCandidatesAreDrawnAndDescribed() throws Exception {
    show(new Histories(folder.resolve("runs")).many(40, 30), DESKTOP);
    assertEquals(30, browser.all(NAMES).size());
    browser.run("document.querySelector('.history').focus()");
    press(Keys.END);
    press(Keys.ARROW_DOWN);
    assertTrue(described().startsWith("student-1: "), described());
    assertTrue(described().contains("run r-39;"), described());
  }

  @Test
  void darkSchemeIsTakenUpWithoutReloading() throws Exception {
    showDays();
    String light = axis();
    browser.scheme("dark");
    try {
      assertNotEquals(light, axis());
      assertEquals(List.of(), browser.complaints());
    } finally {
      browser.scheme("light");
    }
  }
}
