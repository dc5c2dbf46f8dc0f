package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenTest {

  private static final Screen NARROW = new Screen(20, false, false);

  @Test
  void proseIsBrokenBetweenWordsAndIndented() {
    assertEquals(
        List.of("  one two three four", "    five six"),
        NARROW.wrapped("one two three four five six", "  "));
  }

  @Test
  void wordLongerThanALineStaysWhole() {
    assertEquals(
        List.of("a", "  0123456789012345678901234", "  b"),
        NARROW.wrapped("a 0123456789012345678901234 b", ""));
  }

  @Test
  void proseInAFileStaysOnOneLine() {
    String prose = "word ".repeat(100).strip();
    assertEquals(List.of(prose), Screen.FILE.wrapped(prose, ""));
  }

  @Test
  void longNamesKeepBeginningAndEnd() {
    assertEquals("abc…xyz", ShortName.of("abcdefuvwxyz", 7));
    assertEquals("abc", ShortName.of("abc", 3));
    assertEquals("\ud83d\ude00…\ud83d\ude00", ShortName.of("\ud83d\ude00ab\ud83d\ude00", 3));
  }
}
