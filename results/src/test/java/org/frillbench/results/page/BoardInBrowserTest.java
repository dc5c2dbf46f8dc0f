package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.board.Boards;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.WebElement;

/** Boards as a browser shows them from the disk. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class BoardInBrowserTest extends InBrowser {

  private static final String NAMES = "tbody td:first-child .name";

  private Path file(String name, RunFile run) throws Exception {
    return Boards.file(folder, name, run);
  }

  private static RunFile phone(String id) {
    return RunBuilder.of(Pages.three()).id(id).target(Runs.android()).file();
  }

  private Path table() throws Exception {
    return Files.writeString(
        folder.resolve("latency.json"),
        PublicationFile.JSON.render(Tables.frillAndTrill(), Set.of()));
  }

  /** Writes a board and shows its first page. */
  private Path show(int width, Path... files) throws Exception {
    Path index = Boards.write(folder.resolve("site"), files);
    open(index, width);
    return index;
  }

  private static void open(Path page, int width) {
    browser.open(page, width);
    // What is unpacked is drawn after the page was loaded.
    assertEquals(
        "true",
        browser.run(
            """
            return new Promise((done) => {
              const look = () => {
                const drawn = document.documentElement.dataset.drawn;
                const failed = document.getElementById("page").textContent.startsWith("This page");
                drawn || failed ? done(String(drawn)) : setTimeout(look, 10);
              };
              look();
            });
            """));
    assertEquals(List.of(), browser.complaints());
  }

  private static List<String> column(String header) {
    int place = browser.texts("main > div:nth-of-type(2) th").indexOf(header) + 1;
    return browser.texts("main > div:nth-of-type(2) tbody td:nth-child(" + place + ")");
  }

  private static List<String> names() {
    return browser.texts("main > div:nth-of-type(2) " + NAMES);
  }

  @Test
  void pageFromTheDiskRequestsNothingButItself() throws Exception {
    Path index = show(DESKTOP, file("a.json", phone("r-1")));
    assertEquals(List.of(index.toUri().toString()), browser.requests());
  }

  @Test
  void rowsHaveTheFiguresOfTheRunAndTheirRanks() throws Exception {
    show(DESKTOP, file("a.json", phone("r-1")));
    assertEquals(List.of("FRILL", "other", "TRILL"), names());
    assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), column("rank"));
    List<String> latencies = column("latency, ms");
    assertEquals(
        Analysis.of(phone("r-1")).rows().stream()
            .mapToDouble(TableRow::latencyNs)
            .sorted()
            .mapToObj(NumberText::milliseconds)
            .toList(),
        latencies);
  }

  @Test
  void rowLeadsToTheReportOfItsRunAndThatBackToTheBoard() throws Exception {
    Path index = show(DESKTOP, file("a.json", phone("r-1")));
    String href = browser.one("main > div:nth-of-type(2) .links a").getDomAttribute("href");
    assertTrue(href.matches("runs/r-1-[0-9a-f]{8}\\.html"), href);
    browser.open(index.resolveSibling(href), DESKTOP);
    assertTrue(browser.drawn(), browser.complaints().toString());
    assertEquals(List.of(), browser.complaints());
    String run = browser.one("a[href$='.json']").getDomAttribute("href");
    assertTrue(Files.exists(index.resolveSibling(href).resolveSibling(run)), run);
    String back = browser.one("main a").getDomAttribute("href");
    assertTrue(Files.isSameFile(index, index.resolveSibling(href).resolveSibling(back)), back);
  }

  @Test
  void choiceOfADeviceIsInTheAddressAndIsTakenFromIt() throws Exception {
    Path index = show(DESKTOP, file("a.json", phone("r-1")), file("b.json", Runs.frillAndTrill()));
    assertEquals(5, names().size());
    WebElement device = browser.one("select");
    browser.run(
        "arguments[0].selectedIndex = 2; arguments[0].dispatchEvent(new Event('change'))", device);
    assertEquals(List.of("FRILL", "TRILL"), names());
    assertEquals(Set.of("virtual Google Pixel"), Set.copyOf(column("device")));
    assertEquals("2 of 5 rows", browser.texts("[role=status]").get(0));
    String hash = (String) browser.run("return location.hash");
    assertEquals("#device=virtual+Google+Pixel", hash);
    open(index, DESKTOP);
    browser.run("location.hash = arguments[0]", hash);
    assertEquals(
        2L,
        browser.run(
            """
            return new Promise((done) => {
              const look = () => {
                const rows = document.querySelector("tbody").rows.length;
                rows === 2 ? done(rows) : setTimeout(look, 10);
              };
              look();
            });
            """));
  }

  @Test
  void headerSortsRowsAndThoseWithoutAValueComeLast() throws Exception {
    show(DESKTOP, table());
    WebElement latency =
        browser
            .all("main > div:nth-of-type(2) th button")
            .get(browser.texts("main > div:nth-of-type(2) th").indexOf("rank"));
    latency.click();
    assertEquals(List.of("1 of 2", "2 of 2", "-", "-"), column("rank"));
    browser.one("main > div:nth-of-type(2) th[aria-sort] button").click();
    assertEquals(List.of("2 of 2", "1 of 2", "-", "-"), column("rank"));
  }

  @Test
  void figuresFromElsewhereAndVirtualDevicesAreMarked() throws Exception {
    show(DESKTOP, file("a.json", Runs.frillAndTrill()), table());
    assertTrue(
        column("device").contains("Pixel 1 (published elsewhere)"), column("device").toString());
    String head = browser.texts("main").get(0);
    assertTrue(head.contains("1 run is of a virtual device"), head);
  }

  @Test
  void newestRunsOfDevicesAreShownWithAllFiguresFromElsewhere() throws Exception {
    String published = PublicationFile.JSON.render(PublishedElsewhere.table(), Set.of());
    Path one = Files.writeString(folder.resolve("one.json"), published);
    Path two =
        Files.writeString(folder.resolve("two.json"), published.replace("8500000", "9500000"));
    show(DESKTOP, file("a.json", phone("r-1")), file("b.json", phone("r-2")), one, two);
    long all = elsewhere();
    assertEquals(4, all);
    browser.one("input[type=checkbox]").click();
    assertEquals(3 + all, names().size());
    assertEquals(all, elsewhere());
  }

  private static long elsewhere() {
    return column("device").stream().filter(name -> name.contains("elsewhere")).count();
  }

  @Test
  void manyRowsAreShownInParts() throws Exception {
    List<Candidate> candidates =
        IntStream.range(0, 150).mapToObj(i -> Runs.stranger("c" + i)).toList();
    long[] ns = IntStream.range(0, 150).mapToLong(i -> 1_000_000 + 100_000L * i).toArray();
    RunFile run = Pages.run(candidates, ns);
    show(
        DESKTOP,
        file("a.json", RunBuilder.of(run).id("r-1").file()),
        file("b.json", RunBuilder.of(run).id("r-2").file()));
    assertEquals(200, names().size());
    WebElement more = browser.one("main > div:nth-of-type(2) .controls button");
    assertEquals("Show 100 more of 100", more.getText());
    more.click();
    assertEquals(300, names().size());
    assertTrue(Files.size(folder.resolve("site/index.html")) < 500_000);
  }

  @Test
  void hostileNamesAreTextAndThePageFitsAPhone() throws Exception {
    String script = "</script><script>document.title='x'</script><img src=x onerror=alert(1)>";
    List<Candidate> candidates =
        List.of(
            Runs.stranger(script),
            Runs.stranger("n".repeat(5_000)),
            Runs.stranger("\u202eabc\u2066"),
            Runs.stranger(Tables.HOSTILE));
    show(
        PHONE,
        file("a.json", Pages.run(candidates, 1_000_000, 2_000_000, 3_000_000, 4_000_000)),
        table());
    assertTrue(names().containsAll(List.of(script, "\\u{202E}abc\\u{2066}")), names().toString());
    assertEquals("Latency board", browser.run("return document.title"));
    assertEquals(List.of(), browser.overflowing());
  }

  @Test
  void darkSchemeIsTakenUp() throws Exception {
    show(DESKTOP, file("a.json", phone("r-1")));
    Object light = browser.run("return getComputedStyle(document.body).backgroundColor");
    browser.scheme("dark");
    try {
      assertNotEquals(light, browser.run("return getComputedStyle(document.body).backgroundColor"));
    } finally {
      browser.scheme("light");
    }
  }
}
