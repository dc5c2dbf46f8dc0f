package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeechTest {

  @TempDir private Path folder;

  private Speech toneAt(int rate, double hertz, int samples) throws Exception {
    Path file = folder.resolve("tone.wav");
    Wav wav = Wav.of(Wav.FLOAT, 64, 1);
    wav.rate = rate;
    return Speech.read(wav.write(file, samples, Wav.tone(hertz, rate)), 0, 16_000);
  }

  /** A tone is where it was to within 2e-4 of its level: same frequency, level and phase. */
  @ParameterizedTest
  @CsvSource({
    "44100, 1000", "44100, 7500", "48000, 1000", "48000, 7500", "22050, 1000", "96000, 3000",
    "384000, 1000", "11025, 1000", "8000, 3000", "44101, 1000", "16001, 1000", "1000, 100"
  })
  void aToneKeepsFrequencyLevelAndPhase(int rate, double hertz) throws Exception {
    double[] speech = toneAt(rate, hertz, rate).samples();
    assertEquals(16_000, speech.length, 1);
    // The ends are apart: what lies beyond them nobody knows.
    for (int i = 2000; i < 14_000; i++) {
      assertEquals(Wav.tone(hertz, 16_000).applyAsDouble(i), speech[i], 1e-4);
    }
  }

  /** 80 dB below its level: a tone of the upper half of CD audio is not heard in the mel bands. */
  @ParameterizedTest
  @ValueSource(doubles = {8250, 9000, 12_000, 15_000, 20_000})
  void whatIsAboveEightKilohertzIsSuppressed(double hertz) throws Exception {
    double[] speech = toneAt(44_100, hertz, 44_100).samples();
    for (int i = 2000; i < 14_000; i++) {
      assertEquals(0, speech[i], 0.5e-4);
    }
  }

  @Test
  void samplesAtSixteenKilohertzStayAsTheyAre() throws Exception {
    Speech speech = toneAt(16_000, 440, 20_000);
    assertEquals(Wav.tone(440, 16_000).applyAsDouble(12_345), speech.samples()[12_345]);
  }

  @Test
  void aStretchEqualsThatPartOfTheRecording() throws Exception {
    for (int rate : new int[] {16_000, 44_100}) {
      double[] whole = toneAt(rate, 440, rate).samples();
      Path file = folder.resolve("tone.wav");
      double[] part = Speech.read(file, 5000, 4000).samples();
      assertArrayEquals(Arrays.copyOfRange(whole, 5000, 9000), part, 1e-12);
    }
  }

  @Test
  void aRecordingThatEndsEarlyGivesWhatItHas() throws Exception {
    for (int rate : new int[] {16_000, 44_100}) {
      toneAt(rate, 440, rate / 10);
      Path file = folder.resolve("tone.wav");
      Speech speech = Speech.read(file, 1000, 4000);
      assertEquals(1600, speech.end());
      assertEquals(speech.end() - 1000, speech.samples().length);
      assertEquals(0, Speech.read(file, 5000, 4000).samples().length);
    }
  }

  /**
   * Ten minutes of which one second was recorded; the rest is a hole in the file, read as silence.
   */
  @Test
  void nothingBehindTheStretchIsRead() throws Exception {
    Path file = folder.resolve("long.wav");
    Wav wav = Wav.of(44_100);
    int seconds = 600;
    wav.claim = 2L * 44_100 * seconds;
    wav.write(file, 44_100, Wav.tone(440, 44_100));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(44 + wav.claim);
    }
    Speech speech = Speech.read(file, 0, 15_600);
    assertEquals(15_600, speech.samples().length);
    assertTrue(speech.end() < 32_000, "it was read up to " + speech.end());
    assertEquals(16_000L * seconds, Speech.read(file, 1L << 40, 1).end());
  }
}
