package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.Runs;
import org.frillbench.results.record.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Names of candidates in pictures. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class NamesInBrowserTest extends InBrowser {

  private static final List<String> STUDENTS =
      List.of(
          "al=0.5,ap=True,bd=2048,cop=False,ms=small,qat=False",
          "al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False",
          "al=2.0,ap=False,bd=2048,cop=False,ms=small,qat=False");

  @SuppressWarnings("unchecked")
  private static List<String> forms(List<String> names, int most) {
    return (List<String>)
        browser.run("return shortNames(arguments[0], arguments[1]).forms", names, most);
  }

  @Test
  void namesThatFitAreWhole() throws IOException {
    show(Pages.html(Pages.three()));
    assertEquals(
        List.of("FRILL", "ms=tiny", "ms=tiny,x=1"),
        forms(List.of("FRILL", "ms=tiny", "ms=tiny,x=1"), 24));
  }

  @Test
  void partsThatAllNamesShareAreLeftOutOfLongOnes() throws IOException {
    show(Pages.html(Pages.three()));
    assertEquals(
        List.of("al=0.5,ap=True", "al=2.0,ap=True", "al=2.0,ap=False"), forms(STUDENTS, 24));
    assertEquals(
        "Left out of the names: bd=2048,cop=False,ms=small,qat=False.",
        browser.run(
            "return sharedText(shortNames(arguments[0], 24).shared).textContent", STUDENTS));
  }

  @Test
  void longNamesThatDifferInTheMiddleOnlyAreNumbered() throws IOException {
    show(Pages.html(Pages.three()));
    List<String> names =
        IntStream.range(0, 12).mapToObj(i -> "n".repeat(40) + i + "n".repeat(40)).toList();
    List<String> forms = forms(names, 24);
    assertEquals(12, new HashSet<>(forms).size(), forms.toString());
    assertTrue(forms.stream().allMatch(form -> form.length() <= 24), forms.toString());
  }

  @Test
  void longNamesOnAFrontierAreListedByTheirNumbers() throws IOException {
    List<Candidate> candidates =
        IntStream.range(0, 3)
            .mapToObj(i -> Runs.stranger(STUDENTS.get(i), Integer.toHexString(i).repeat(64)))
            .toList();
    show(Pages.html(Pages.run(candidates, 1_000_000, 2_000_000, 3_000_000)));
    assertTrue(
        browser.texts(".frontier text").containsAll(List.of("1", "2", "3")),
        browser.texts(".frontier text").toString());
    assertEquals(STUDENTS, browser.texts(".points a"));
    browser.all(".points a").get(1).click();
    assertEquals(List.of(STUDENTS.get(1)), browser.texts(".card h2"));
  }

  @Test
  void labelsOfPointsAtOnePlaceAreAboveEachOther() throws IOException {
    List<Candidate> candidates =
        IntStream.range(0, 5)
            .mapToObj(i -> Runs.stranger("model-" + i, Integer.toHexString(i).repeat(64)))
            .toList();
    show(Pages.html(Pages.run(candidates, 1_000_000, 1_000_100, 1_000_200, 1_000_300, 9_000_000)));
    assertEquals(
        List.of(),
        browser.run(
            """
            const boxes = [...document.querySelectorAll(".frontier a text")]
              .map((each) => ({text: each.textContent, box: each.getBBox()}));
            return boxes.flatMap((one, i) => boxes.slice(i + 1)
              .filter((other) => one.box.x < other.box.x + other.box.width
                && other.box.x < one.box.x + one.box.width && Math.abs(one.box.y - other.box.y) < 11)
              .map((other) => one.text + " on " + other.text));
            """));
  }

  @Test
  void namesOfStudentsInATableOfAPhonesWidthAreWhole() throws IOException {
    List<Candidate> candidates =
        STUDENTS.stream().map(name -> Runs.stranger(name, "ab".repeat(32))).toList();
    show(Pages.html(Pages.run(candidates, 1_000_000, 2_000_000, 3_000_000)), PHONE);
    assertEquals(
        List.of(0L, 0L, 0L),
        browser.run(
            """
            return [...document.querySelectorAll(".opens td .name")]
              .map((each) => Math.max(0, each.scrollHeight - each.clientHeight)
                + Math.max(0, each.scrollWidth - each.clientWidth));
            """));
    assertEquals(List.of(), browser.overflowing());
  }
}
