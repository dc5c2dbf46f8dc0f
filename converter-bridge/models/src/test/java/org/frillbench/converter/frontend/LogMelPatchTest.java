package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogMelPatchTest {

  @TempDir private Path folder;

  /** 1.25 s at 16 kHz: a chirp, a tone whose level swings, a faint high tone; 16 bit. */
  private Path chirp() throws IOException {
    return Wav.of(16_000)
        .write(
            folder.resolve("chirp.wav"),
            20_000,
            i -> {
              double t = i / 16_000.0;
              return 0.3 * Math.sin(2 * Math.PI * (200 * t + 1500 * t * t))
                  + 0.2 * Math.sin(2 * Math.PI * 3000 * t) * Math.cos(2 * Math.PI * 5 * t)
                  + 0.05 * Math.sin(2 * Math.PI * 7000 * t);
            });
  }

  @Test
  void valuesAreThoseOfAnIndependentComputation() throws Exception {
    float[] patch = LogMelPatch.of(chirp(), 2);
    assertEquals(96 * 64, patch.length);
    List<String> rows = golden().lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(20 * 22, rows.size());
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      int at = Integer.parseInt(cells[0]) * 64 + Integer.parseInt(cells[1]);
      assertEquals(Double.parseDouble(cells[2]), patch[at], 1e-6, row);
    }
  }

  private static String golden() throws IOException {
    try (InputStream in = LogMelPatchTest.class.getResourceAsStream("chirp.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One frame by direct sums over the definition of the Fourier transform. */
  @Test
  void aFramesSpectrumMatchesTheDefinitionOfTheTransform() {
    double[] samples = new double[400];
    for (int i = 0; i < 400; i++) {
      samples[i] = Math.sin(0.3 * i) + 0.5 * Math.cos(1.1 * i * i / 400);
    }
    double[] frame = new LogMelSpectrogram().of(samples)[0];
    for (int band = 0; band < 64; band++) {
      double mel = 0;
      for (int bin = 1; bin <= 256; bin++) {
        mel += weight(band, bin * 31.25) * magnitude(samples, bin);
      }
      assertEquals(Math.log(mel + 0.001), frame[band], 1e-9);
    }
  }

  private static double magnitude(double[] samples, int bin) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < 400; i++) {
      double windowed = samples[i] * Math.pow(Math.sin(Math.PI * i / 400), 2);
      re += windowed * Math.cos(2 * Math.PI * bin * i / 512);
      im -= windowed * Math.sin(2 * Math.PI * bin * i / 512);
    }
    return Math.sqrt(re * re + im * im);
  }

  /** The two slopes of a band as TensorFlow's documentation has them. */
  private static double weight(int band, double hertz) {
    double low = 1127 * Math.log(1 + 125 / 700.0);
    double step = (1127 * Math.log(1 + 7500 / 700.0) - low) / 65;
    double mel = 1127 * Math.log(1 + hertz / 700);
    double lower = (mel - (low + band * step)) / step;
    double upper = (low + (band + 2) * step - mel) / step;
    return Math.max(0, Math.min(lower, upper));
  }

  @Test
  void silenceIsTheLogarithmOfTheOffset() throws Exception {
    float[] patch =
        LogMelPatch.of(Wav.of(16_000).write(folder.resolve("0.wav"), 16_000, i -> 0), 1);
    float[] silence = new float[96 * 64];
    Arrays.fill(silence, (float) Math.log(1e-12 + 0.001));
    assertArrayEquals(silence, patch);
  }

  /** Centres of bands in Hz, by hand from mel = 1127 ln(1 + f / 700): bands 9, 27 and 54. */
  @ParameterizedTest
  @CsvSource({"474.6, 9", "1518.6, 27", "5059.4, 54"})
  void aToneIsLoudestInItsBand(double hertz, int band) throws Exception {
    for (int rate : new int[] {16_000, 44_100}) {
      Path file = Wav.of(rate).write(folder.resolve("tone.wav"), rate, Wav.tone(hertz, rate));
      float[] patch = LogMelPatch.of(file, 1);
      float[] frame = Arrays.copyOfRange(patch, 50 * 64, 51 * 64);
      for (int other = 0; other < 64; other++) {
        assertTrue(other == band || frame[other] < frame[band], hertz + " Hz, band " + other);
      }
    }
  }

  @Test
  void shortRecordingsEndInSilence() throws Exception {
    Path file = Wav.of(16_000).write(folder.resolve("s.wav"), 100, Wav.tone(1000, 16_000));
    float[] patch = LogMelPatch.of(file, 1);
    assertTrue(patch[20] > -3);
    assertEquals((float) Math.log(1e-12 + 0.001), patch[64 + 20]);
  }

  /** 98 frames in a second, hence one patch; a second patch needs 17 frames more. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "16000, 1",
    "18319, 1",
    "18320, 2",
    "21039, 2",
    "21040, 3",
    "57600000, 21171"
  })
  void countsAreWhatTheHopsGive(long samples, long patches) {
    assertEquals(patches, LogMelPatch.count(samples));
  }

  @Test
  void framesAreWhole() {
    assertEquals(0, LogMelSpectrogram.frames(399));
    assertEquals(1, LogMelSpectrogram.frames(400));
    assertEquals(1, LogMelSpectrogram.frames(559));
    assertEquals(98, LogMelSpectrogram.frames(16_000));
  }

  @Test
  void aPatchThatIsNotThereIsRefused() throws Exception {
    Path file = chirp();
    assertEquals(96 * 64, LogMelPatch.of(file, 2).length);
    UnreadableRecordingException refusal =
        assertThrows(UnreadableRecordingException.class, () -> LogMelPatch.of(file, 3));
    assertEquals(file + " gives 2 patches, not 3: choose one of them.", refusal.getMessage());
  }
}
