package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same voice in the formats that people have; recordings/README.md says how it was made. */
final class RecordingFormatsTest {

  private static final int SECOND = 16_000;

  @TempDir private Path folder;
  private double[] voice;

  @BeforeEach
  void readTheVoice() throws Exception {
    voice = samples(recording("voice.wav"));
    assertEquals(SECOND * 6 / 10, voice.length);
  }

  private static Path recording(String name) throws Exception {
    return Path.of(RecordingFormatsTest.class.getResource("recordings/" + name).toURI());
  }

  private static double[] samples(Path file) throws Exception {
    return Speech.read(file, 0, SECOND).samples();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voice.rf64.wav",
        "voice.w64",
        "voice.aiff",
        "voice.au",
        "voice.caf",
        "voice.flac",
        "voice.oga",
        "voice.alac.m4a"
      })
  void losslessFormatsGiveTheSameSamples(String name) throws Exception {
    assertArrayEquals(voice, samples(recording(name)));
  }

  /** These say how long the encoder's delay is, which is taken out. */
  @ParameterizedTest
  @CsvSource({
    "voice.alaw.wav, 30",
    "voice.ulaw.wav, 30",
    "voice.adpcm.wav, 20",
    "voice.ima.wav, 20",
    "voice.mp3, 20",
    "voice.ogg, 12",
    "voice.opus, 20",
    "voice.webm, 20",
    "voice.m4a, 15"
  })
  void lossyFormatsGiveTheVoiceWithinTheirLoss(String name, double leastDecibels) throws Exception {
    double decibels = decibels(samples(recording(name)), 0);
    assertTrue(decibels > leastDecibels, decibels + " dB");
  }

  /** These do not: the voice comes later, by up to two of their frames. */
  @ParameterizedTest
  @CsvSource({
    "voice.mp3.wav, 20, 1105, 0",
    "voice.aac, 15, 1024, 0",
    "voice.spx, 2, 214, 30",
    "voice.amr, 2, 80, 40",
    "voice.3gp, 2, 110, 40"
  })
  void formatsWithoutTheirDelayGiveTheVoiceAfterIt(
      String name, double leastDecibels, int delay, int tolerance) throws Exception {
    double[] heard = samples(recording(name));
    int best = 0;
    for (int lag = 0; lag < 2500; lag++) {
      best = decibels(heard, lag) > decibels(heard, best) ? lag : best;
    }
    assertEquals(delay, best, tolerance);
    assertTrue(decibels(heard, best) > leastDecibels, decibels(heard, best) + " dB");
  }

  /** How far the difference is below the voice, if it begins {@code lag} samples late. */
  private double decibels(double[] heard, int lag) {
    double signal = 0;
    double noise = 0;
    for (int i = 0; i < voice.length && i + lag < heard.length; i++) {
      double difference = heard[i + lag] - voice[i];
      signal += voice[i] * voice[i];
      noise += difference * difference;
    }
    return 10 * Math.log10(signal / noise);
  }

  @Test
  void theNameDoesNotMatter() throws Exception {
    for (String name : new String[] {"song.wav", "voice", "list.m3u8", "däta 1.txt"}) {
      Path copy = Files.copy(recording("voice.flac"), folder.resolve(name));
      assertArrayEquals(voice, samples(copy));
    }
  }

  /** FFmpeg would take their samples for little-endian ones. */
  @Test
  void bigEndianWavFilesAreRefused() throws Exception {
    Path rifx = recording("voice.rifx.wav");
    UnreadableRecordingException refusal =
        assertThrows(UnreadableRecordingException.class, () -> samples(rifx));
    assertTrue(refusal.getMessage().contains("(RIFX)"), refusal.getMessage());
  }

  /** Truncation is noticed where it matters: at once, or when the end is reached too early. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "voice.wav",
        "voice.rf64.wav",
        "voice.alaw.wav",
        "voice.aiff",
        "voice.au",
        "voice.caf",
        "voice.flac",
        "voice.alac.m4a",
        "voice.m4a",
        "voice.mp3"
      })
  void truncatedFilesAreRefused(String name) throws Exception {
    byte[] whole = Files.readAllBytes(recording(name));
    Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    UnreadableRecordingException refusal =
        assertThrows(UnreadableRecordingException.class, () -> samples(cut));
    assertTrue(
        refusal.getMessage().matches(".* (is truncated|is damaged or truncated|.*cut off).*"),
        refusal.getMessage());
  }

  /** Whatever is in a file, it is read or refused in one sentence, and soon. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "voice.wav",
        "voice.w64",
        "voice.aiff",
        "voice.au",
        "voice.caf",
        "voice.flac",
        "voice.oga",
        "voice.alac.m4a",
        "voice.mp3",
        "voice.ogg",
        "voice.opus",
        "voice.webm",
        "voice.m4a",
        "voice.aac",
        "voice.amr",
        "voice.spx"
      })
  void mutatedRecordingsAreReadOrRefused(String name) throws Exception {
    byte[] whole = Files.readAllBytes(recording(name));
    Random random = new Random(44);
    Path file = folder.resolve(name);
    for (int i = 0; i < 25; i++) {
      byte[] mutated = whole.clone();
      int head = i % 2 == 0 ? Math.min(256, mutated.length) : mutated.length;
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        mutated[random.nextInt(head)] = (byte) random.nextInt(256);
      }
      Files.write(file, mutated);
      try {
        assertTrue(samples(file).length <= SECOND);
      } catch (UnreadableRecordingException e) {
        assertEquals(1, e.getMessage().lines().count());
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
      }
    }
  }
}
