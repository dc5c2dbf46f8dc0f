package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProseTest {

  @Test
  void linesAreAsLongAsTheWidthAllows() {
    assertEquals(List.of("one two", "three"), Prose.lines("one two three", 8));
    assertEquals(List.of("one two three"), Prose.lines("one  two\nthree ", 13));
  }

  @Test
  void wordsStayWholeWhateverTheyContain() {
    assertEquals(
        List.of("see", "results/run-1.json.journal", "now"),
        Prose.lines("see results/run-1.json.journal now", 10));
  }

  @Test
  void percentSignsStayWithTheirNumbers() {
    assertEquals(List.of("about", "5 % of", "all"), Prose.lines("about 5 % of all", 8));
  }

  @Test
  void everyLineHasItsBeginning() {
    assertEquals(
        List.of("  - one", "    two", "    three"),
        Prose.lines("one two three", 9, "  - ", "    "));
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertEquals(List.of("😀😀 😀😀", "a"), Prose.lines("😀😀 😀😀 a", 5));
  }
}
