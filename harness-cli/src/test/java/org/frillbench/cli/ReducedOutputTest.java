package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text in a charset that lacks characters. */
final class ReducedOutputTest {

  private static String written(Charset charset, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReducedOutput reduced = new ReducedOutput(out, charset, () -> false)) {
      reduced.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toString(charset);
  }

  private static String inAscii(String text) throws IOException {
    return written(StandardCharsets.US_ASCII, text);
  }

  @Test
  void signsTurnIntoAsciiThatSaysTheSame() throws IOException {
    assertEquals("3.2 us, 12.8x, +-1, 40 deg C", inAscii("3.2 µs, 12.8×, ±1, 40 °C"));
    assertEquals("a -> b, ...", inAscii("a → b, …"));
  }

  @Test
  void otherCharactersTurnIntoTheirCodePoints() throws IOException {
    assertEquals("na\\u{EF}ve \\u{1F600}", inAscii("naïve 😀"));
  }

  @Test
  void columnsStayAligned() throws IOException {
    assertEquals("a...z  3\nabcz   4\n", inAscii("a…z    3\nabcz   4\n"));
    assertEquals("ab...yz  3\nabcdyz   4\n", inAscii("ab…yz    3\nabcdyz   4\n"));
  }

  @Test
  void whatTheCharsetHasIsWrittenInIt() throws IOException {
    assertEquals("µ ± × ü ...", written(StandardCharsets.ISO_8859_1, "µ ± × ü …"));
  }

  @Test
  void charactersMayComeByteByByte() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReducedOutput reduced = new ReducedOutput(out, StandardCharsets.US_ASCII, () -> false)) {
      for (byte each : "µ😀x".getBytes(StandardCharsets.UTF_8)) {
        reduced.write(each);
      }
    }
    assertEquals("u\\u{1F600}x", out.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void longTextIsWrittenWhole() throws IOException {
    String text = "x".repeat(8191) + "…" + "y".repeat(20_000);
    assertEquals(text.replace("…", "..."), inAscii(text));
  }
}
