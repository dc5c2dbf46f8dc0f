package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellOutputTest {

  private final List<String> heard = new ArrayList<>();
  private final ShellOutput output = new ShellOutput(heard::add);

  private void feed(String text, int chunk) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i += chunk) {
      byte[] piece = Arrays.copyOfRange(bytes, i, Math.min(i + chunk, bytes.length));
      output.add(piece, piece.length);
    }
    output.flush();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void trailerIsRemovedForAnySplitOfTheBytes(int chunk) throws Exception {
    feed("one\r\ntwö\nfrill-bench-exit:3\r\n", chunk);
    assertEquals(new ShellResult(3, "one\ntwö\n"), output.result());
    assertEquals(List.of("one", "twö"), heard);
  }

  @ParameterizedTest
  @CsvSource({"no line end,1", "'',0", "frill-bench-exit:9 earlier,2"})
  void trailerMayFollowOnTheSameLine(String text, int code) throws Exception {
    feed(text + "frill-bench-exit:" + code + "\n", 1000);
    assertEquals(new ShellResult(code, text), output.result());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half a li", "frill-bench-exit:", "frill-bench-exit:0 and more\n"})
  void outputWithoutTrailerHasNoExitCode(String text) throws Exception {
    feed(text, 1000);
    assertNull(output.result());
  }
}
