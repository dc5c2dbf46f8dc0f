package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellQuoteTest {

  @Test
  void plainWordsAreNotQuoted() {
    assertEquals(
        "sha256sum /data/local/tmp/a-b_c.tflite",
        ShellQuote.join("sha256sum", "/data/local/tmp/a-b_c.tflite"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "it's", "\"", "$HOME", "`id`", "$(id)", "a;b", "a&&b", "*", "é\n|", "\\"
      })
  void shellSplitsTheQuotedLineIntoTheSameWords(String word) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      device.shell(
          ShellQuote.join("echo", "-E", "-n", "<" + word + ">"),
          InputStream.nullInputStream(),
          out,
          new ByteArrayOutputStream());
    }
    assertEquals("<" + word + ">", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void randomWordsAreQuotedWithoutLoss() throws Exception {
    Random random = new Random(1);
    String characters = "ab /.-=$`\"'\\*?[]{}()<>|&;!#~%\n\té日";
    try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      for (int i = 0; i < 500; i++) {
        String[] words = new String[2 + random.nextInt(4)];
        words[0] = "echo";
        words[1] = "-En";
        for (int word = 2; word < words.length; word++) {
          words[word] =
              random
                  .ints(random.nextInt(9), 0, characters.length())
                  .mapToObj(at -> characters.substring(at, at + 1))
                  .collect(Collectors.joining("", "<", ">"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        device.shell(ShellQuote.join(words), InputStream.nullInputStream(), out, out);
        String expected = Arrays.stream(words, 2, words.length).collect(Collectors.joining(" "));
        assertEquals(expected, out.toString(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void assignmentBeforeTheProgramIsKept() {
    assertEquals(
        "CLASSPATH=/x.apk app_process /", ShellQuote.join("CLASSPATH=/x.apk", "app_process", "/"));
    assertEquals("A='; rm -rf x' echo", ShellQuote.join("A=; rm -rf x", "echo"));
    assertEquals("A='a\nb' echo", ShellQuote.join("A=a\nb", "echo"));
    assertEquals("'9=$x' '-n=$y'", ShellQuote.join("9=$x", "-n=$y"));
  }

  @Test
  void nulCharacterIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ShellQuote.join("a\0b"));
  }
}
