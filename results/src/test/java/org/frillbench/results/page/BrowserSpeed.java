package org.frillbench.results.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.frillbench.results.statistics.Quantiles;

/**
 * How long a browser takes to show a report, and to answer a click, beside an empty page: {@code
 * BrowserSpeed report.html [rounds]}. Empty page and report take turns; times are medians, in ms,
 * by the browser's own clock.
 */
final class BrowserSpeed {

  private static final int WIDTH = 1200;

  private static final String EMPTY =
      "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>empty</title><p>Empty.</p>";

  /** From the request for the page until nothing of it is left to be done. */
  private static final String LOADED =
      "return performance.getEntriesByType('navigation')[0].loadEventEnd";

  /** From an action until the frame after the one that shows it. */
  private static final String ANSWERED =
      """
      const done = arguments[arguments.length - 1];
      const start = performance.now();
      %s
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
      """;

  private static final Map<String, String> ACTIONS = new LinkedHashMap<>();

  static {
    ACTIONS.put("a frame without any action", "");
    ACTIONS.put("a candidate opened", "document.querySelector('.opens td button').click();");
    ACTIONS.put("the table sorted", "document.querySelectorAll('.opens th button')[1].click();");
    ACTIONS.put(
        "the limit moved",
        """
        const slider = document.querySelector('.controls input[type=range]');
        slider.value = 300;
        slider.dispatchEvent(new Event('input'));
        """);
  }

  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private BrowserSpeed() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path report = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    BrowserSpeed speed = new BrowserSpeed();
    Path empty = Files.writeString(Files.createTempFile("empty", ".html"), EMPTY);
    try (Chromium browser = Chromium.start()) {
      // The first page of a process loads more than itself.
      speed.round(browser, empty, report);
      speed.times.clear();
      for (int i = 0; i < rounds; i++) {
        speed.round(browser, empty, report);
      }
    } finally {
      Files.delete(empty);
    }
    speed.print();
  }

  private void round(Chromium browser, Path empty, Path report) {
    browser.open(empty, WIDTH);
    add("an empty page", browser.run(LOADED));
    browser.open(report, WIDTH);
    add("the report", browser.run(LOADED));
    ACTIONS.forEach(
        (name, script) -> add(name, browser.runUntilDone(ANSWERED.replace("%s", script))));
  }

  private void add(String name, Object ms) {
    times
        .computeIfAbsent(name, absent -> new ArrayList<>())
        .add(((Number) Objects.requireNonNull(ms)).doubleValue());
  }

  private void print() {
    times.forEach(
        (name, ms) -> System.out.printf(Locale.ROOT, "%-28s %8.1f ms%n", name, median(ms)));
    System.out.printf(
        Locale.ROOT,
        "the report / an empty page   %8.1f%n",
        median(times.get("the report")) / median(times.get("an empty page")));
  }

  private static double median(List<Double> ms) {
    return Quantiles.median(ms.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
