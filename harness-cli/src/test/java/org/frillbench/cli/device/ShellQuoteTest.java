package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.frillbench.fixtures.VirtualDevice;
import org.frillbench.fixtures.device.DeviceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellQuoteTest {

  @Test
  void plainWordsStayReadable() {
    assertEquals(
        "sha256sum /data/local/tmp/a-b_c.tflite",
        ShellQuote.join("sha256sum", "/data/local/tmp/a-b_c.tflite"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "it's", "\"", "$HOME", "`id`", "$(id)", "a;b", "a&&b", "*", "é\n|", "\\"
      })
  void aShellTakesTheLineApartIntoTheSameWords(String word) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      device.shell(
          ShellQuote.join("printf", "%s", word),
          InputStream.nullInputStream(),
          out,
          new ByteArrayOutputStream());
    }
    assertEquals(word, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aNulIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ShellQuote.join("a\0b"));
  }
}
