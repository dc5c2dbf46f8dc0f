package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.Window;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.SustainedWindow;
import org.frillbench.agent.wire.Wire;
import org.junit.jupiter.api.Test;
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

  /** An app prints each window in a bundle; 16 cores, and every reading that there is. */
  @Test
  void windowsOfTheLongestSustainedRunAreNoOutputWithoutEnd() throws Exception {
    long[] samples = {123_456_789, 234_567_891, 345_678_912};
    Window latency = Window.of(3_599_000_000_000L, 999_999_999, 1_234_567, 12, samples, 3);
    DeviceState state =
        DeviceState.reading(
            Collections.nCopies(16, 2_841_600L),
            101.5,
            6,
            0.123456789,
            new DeviceState.Battery(
                100,
                45.6,
                -1_234_567L,
                DeviceState.Gauge.of(true, 12_345_678_901L, 4_567_890L, 4_321_000L)),
            123_456_789_012L);
    String line =
        "INSTRUMENTATION_STATUS: step=window "
            + Wire.line(new SustainedWindow(latency, state))
            + "\nINSTRUMENTATION_STATUS_CODE: 1\n";
    for (int i = 0; i < SustainRule.MOST_WINDOWS; i++) {
      feed(line, line.length());
    }
    feed("frill-bench-exit:0\n", 1000);
    assertEquals(0, output.result().exitCode());
  }
}
