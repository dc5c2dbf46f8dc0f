package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordingTest {

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
    try (Recording reader = Recording.open(file())) {
      assertEquals(16_000, reader.rate());
      double[] read = reader.next();
      assertEquals(values.length, read.length);
      for (int i = 0; i < values.length; i++) {
        assertEquals(values[i] / channels, read[i], 1e-15);
      }
      assertEquals(0, reader.next().length);
    }
  }

  private static void assertRefused(String sentence, Path file) {
    UnreadableRecordingException refusal =
        assertThrows(
            UnreadableRecordingException.class,
            () -> {
              try (Recording reader = Recording.open(file)) {
                while (reader.next().length > 0) {}
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
    assertRefused("is no recording", Files.writeString(folder.resolve("text.wav"), "la la la"));
    byte[] midi =
        "MThd\0\0\0\6\0\0\0\1\0\140MTrk\0\0\0\4\0\377\57\0".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused("is no recording", Files.write(folder.resolve("midi.wav"), midi));
  }

  /** FFmpeg would read these, and open the files that they name. */
  @Test
  void playlistsAndListsOfFilesAreRefused() throws IOException {
    Path voice = Wav.of(16_000).write(folder.resolve("voice.wav"), 16_000, i -> 0);
    assertRefused(
        "is no recording",
        Files.writeString(
            folder.resolve("list.m3u8"),
            "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10.0,\n"
                + voice
                + "\n#EXT-X-ENDLIST\n"));
    assertRefused(
        "is no recording",
        Files.writeString(
            folder.resolve("list.wav"), "ffconcat version 1.0\nfile '" + voice + "'\n"));
    assertRefused(
        "is no recording",
        Files.writeString(
            folder.resolve("sdp.wav"), "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\n"));
  }

  @Test
  void headersThatCannotBeAreRefused() throws IOException {
    for (int rate : new int[] {0, -1}) {
      assertRefused("its header is damaged", Wav.of(rate).write(file(), 10, i -> 0));
    }
    for (int rate : new int[] {999, 768_001}) {
      assertRefused("a sample rate outside", Wav.of(rate).write(file(), 10, i -> 0));
    }
    assertRefused("holds no sound", Wav.of(Wav.PCM, 16, 0).write(file(), new byte[20]));
    assertRefused("channels", Wav.of(Wav.PCM, 16, 65).write(file(), new byte[1300]));
    assertRefused("is coded as", Wav.of(0x1234, 16, 1).write(file(), new byte[20]));
    assertRefused("holds no samples", Wav.of(16_000).write(file(), 0, i -> 0));
  }

  /** Samples of 12 bits are the upper bits of 16. */
  @Test
  void samplesShorterThanTheirBytesAreRead() throws Exception {
    byte[] data = {0x00, 0x40, 0x00, (byte) 0xc0};
    Wav wav = Wav.of(Wav.PCM, 12, 1);
    wav.block = 2;
    assertArrayEquals(new double[] {0.5, -0.5}, all(wav.write(file(), data)));
  }

  @ParameterizedTest
  @CsvSource({"24, 4", "24, 2", "16, 4", "16, 3", "8, 2", "32, 8"})
  void blocksThatContradictTheSamplesAreRefused(int bits, int block) throws Exception {
    Wav wav = Wav.of(Wav.PCM, bits, 1);
    wav.block = block;
    assertRefused("a header that contradicts itself", wav.write(file(), new byte[48_000]));
  }

  /** What ffmpeg, sox and arecord leave when they cannot go back to the header. */
  @ParameterizedTest
  @ValueSource(longs = {0, 0xffff_ffffL, 0xffff_fff0L, 0x7fff_ffffL, 0x7fff_f000L, 0x8000_0000L})
  void streamedHeadersAreReadToTheEndOfTheFile(long claim) throws Exception {
    for (int bits : new int[] {16, 24}) {
      Wav wav = Wav.of(Wav.PCM, bits, 1);
      double[] whole = all(wav.write(file(), 3000, Wav.tone(440, 16_000)));
      assertEquals(3000, whole.length);
      wav.claim = claim;
      assertArrayEquals(whole, all(wav.write(file(), 3000, Wav.tone(440, 16_000))));
    }
  }

  @Test
  void aChunkOfOddSizeIsFollowedByAByteOfPadding() throws Exception {
    byte[] whole = Files.readAllBytes(Wav.of(16_000).write(file(), 3000, Wav.tone(440, 16_000)));
    double[] samples = all(file());
    for (String list : new String[] {"LIST\5\0\0\0INFOx\0", "LIST\5\0\0\0INFOx"}) {
      byte[] chunk = list.getBytes(StandardCharsets.ISO_8859_1);
      ByteBuffer file = ByteBuffer.allocate(whole.length + chunk.length);
      file.put(whole, 0, 36).put(chunk).put(whole, 36, whole.length - 36);
      Files.write(file(), file.array());
      if (list.endsWith("\0")) {
        assertArrayEquals(samples, all(file()));
      } else {
        assertRefused("a chunk of odd size without the byte of padding", file());
      }
    }
  }

  @Test
  void moreSamplesThanTheFileHoldsAreTruncation() throws IOException {
    Wav wav = Wav.of(16_000);
    for (long claim : new long[] {0x7000_0000L, 2_000_000, 2046}) {
      wav.claim = claim;
      assertRefused("is truncated", wav.write(file(), 1000, i -> 0));
    }
    byte[] whole = Files.readAllBytes(Wav.of(16_000).write(file(), 1000, i -> 0));
    for (int length : new int[] {2043, 1000, 46}) {
      assertRefused("is truncated", Files.write(file(), Arrays.copyOf(whole, length)));
    }
    for (int length : new int[] {40, 36}) {
      assertRefused("its header is damaged", Files.write(file(), Arrays.copyOf(whole, length)));
    }
  }

  private static double[] all(Path file) throws Exception {
    try (Recording recording = Recording.open(file)) {
      DoubleStream samples = DoubleStream.empty();
      for (double[] next = recording.next(); next.length > 0; next = recording.next()) {
        samples = DoubleStream.concat(samples, DoubleStream.of(next));
      }
      return samples.toArray();
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
