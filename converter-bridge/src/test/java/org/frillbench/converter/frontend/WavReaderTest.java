package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WavReaderTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("x.wav");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 1", "1, 16, 1", "1, 24, 1", "1, 32, 1", "3, 32, 1", "3, 64, 1",
    "1, 8, 2", "1, 16, 6", "1, 24, 2", "1, 32, 2", "3, 32, 3", "3, 64, 2"
  })
  void everyEncodingGivesTheAverageOfItsChannels(int format, int bits, int channels)
      throws Exception {
    double[] values = {0, 0.5, -0.5, 0.75, -1, 0.9921875, -0.0078125};
    Wav.of(format, bits, channels).write(file(), values.length, i -> values[i]);
    try (WavReader reader = WavReader.open(file())) {
      assertEquals(16_000, reader.rate());
      double[] read = reader.next(100);
      assertEquals(values.length, read.length);
      for (int i = 0; i < values.length; i++) {
        assertEquals(values[i] / channels, read[i], 1e-15);
      }
      assertEquals(0, reader.next(100).length);
    }
  }

  private static void assertRefused(String sentence, Path file) {
    UnreadableRecordingException refusal =
        assertThrows(
            UnreadableRecordingException.class,
            () -> {
              try (WavReader reader = WavReader.open(file)) {
                while (reader.next(8192).length > 0) {}
              }
            });
    assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count());
  }

  @Test
  void whatIsNoWavFileIsRefused() throws IOException {
    assertRefused("does not exist", folder.resolve("none.wav"));
    assertRefused("is not a regular file", folder);
    assertRefused("is empty", Files.createFile(folder.resolve("empty.wav")));
    assertRefused("is not a WAV file", Files.writeString(folder.resolve("text.wav"), "la la la"));
    byte[] midi =
        "MThd\0\0\0\6\0\0\0\1\0\140MTrk\0\0\0\4\0\377\57\0".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused("is not a WAV file", Files.write(folder.resolve("midi.wav"), midi));
  }

  @Test
  void headersThatCannotBeAreRefused() throws IOException {
    Wav noRate = Wav.of(0);
    assertRefused("a sample rate outside", noRate.write(file(), 10, i -> 0));
    assertRefused("a sample rate outside", Wav.of(-1).write(file(), 10, i -> 0));
    assertRefused("damaged header", Wav.of(Wav.PCM, 16, 0).write(file(), new byte[20]));
    assertRefused("bits in ULAW", Wav.of(7, 8, 1).write(file(), new byte[20]));
    assertRefused("compressed", Wav.of(0x55, 0, 1).write(file(), new byte[20]));
    assertRefused("12 bits", Wav.of(Wav.PCM, 12, 1).write(file(), new byte[20]));
    assertRefused("holds no samples", Wav.of(16_000).write(file(), 0, i -> 0));
  }

  @Test
  void moreSamplesThanTheFileHoldsAreTruncation() throws IOException {
    Wav wav = Wav.of(16_000);
    for (long claim : new long[] {0xffff_ffffL, 0xffff_fff0L, 0x7fff_ffffL, 2002}) {
      wav.claim = claim;
      assertRefused("is truncated", wav.write(file(), 1000, i -> 0));
    }
    byte[] whole = Files.readAllBytes(Wav.of(16_000).write(file(), 1000, i -> 0));
    for (int length : new int[] {2043, 1000, 46}) {
      assertRefused("is truncated", Files.write(file(), Arrays.copyOf(whole, length)));
    }
    for (int length : new int[] {40, 20, 12}) {
      assertRefused("damaged header", Files.write(file(), Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void whatIsNoNumberIsNamedByItsPlace() throws IOException {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Path file = Wav.of(Wav.FLOAT, 32, 2).write(file(), 9000, i -> i == 8500 ? value : 0);
      assertRefused("NaN or infinity at sample 8501", file);
    }
  }
}
