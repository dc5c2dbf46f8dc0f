package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static List<String> lines(String text) throws InterruptedException {
    List<String> heard = new CopyOnWriteArrayList<>();
    LineReader.start(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), heard::add)
        .await();
    return heard;
  }

  @Test
  void linesEndWithEitherLineSeparator() throws InterruptedException {
    assertEquals(List.of("a", "", "b", "c"), lines("a\r\n\nb\nc"));
  }

  @Test
  void anEndlessLineIsCutAndTheNextIsWhole() throws InterruptedException {
    assertEquals(List.of("x".repeat(4096), "next"), lines("x".repeat(100_000) + "\nnext\n"));
  }
}
