package org.frillbench.agent.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MessageTextTest {

  @Test
  void severalLinesBecomeOneWithoutItsFullStop() {
    assertEquals("one. two", MessageText.of("  one.\r\n\n\t two.\n"));
    assertEquals("one two; three", MessageText.of("one  two \n\nthree \n"));
  }

  @Test
  void controlCharactersAreWrittenAsTheirCodePoints() {
    assertEquals("a\\u{1B}[31mb\\u{0}\\u{9B}", MessageText.of("a\u001b[31mb\u0000\u009b"));
  }

  @Test
  void longTextIsCutBetweenCharactersAndSaysSo() {
    assertEquals("x".repeat(400) + "…", MessageText.of("x".repeat(401)));
    assertEquals("x".repeat(400), MessageText.of("x".repeat(400)));
    assertEquals("ab…", MessageText.of("ab\ud83d\ude00c", 3));
  }

  @Test
  void anExceptionWithoutAMessageIsNamed() {
    assertEquals("java.lang.IllegalStateException", MessageText.of(new IllegalStateException()));
    assertEquals("the cause", MessageText.of(new IllegalStateException("the cause.")));
  }
}
