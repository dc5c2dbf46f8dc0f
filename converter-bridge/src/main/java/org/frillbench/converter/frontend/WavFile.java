package org.frillbench.converter.frontend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Opens files that claim to be WAV recordings, and believes their headers within bounds. */
final class WavFile {

  private static final int LEAST_RATE = 1_000;
  private static final int MOST_RATE = 768_000;
  private static final int HEAD_BYTES = 12;

  private WavFile() {}

  /** Returns the samples of {@code file} behind a header that the file's size bears out. */
  static AudioInputStream open(Path file) throws UnreadableRecordingException {
    if (Files.notExists(file)) {
      throw refused(file, "does not exist: check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(file, "is not a regular file: name the recording itself");
    }
    try {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
      try {
        checkHead(file, bytes);
        AudioInputStream samples = AudioSystem.getAudioInputStream(bytes);
        checkClaims(file, samples);
        return samples;
      } catch (UnreadableRecordingException | IOException | UnsupportedAudioFileException e) {
        bytes.close();
        throw e;
      }
    } catch (UnsupportedAudioFileException e) {
      throw new UnreadableRecordingException(
          file + " is a WAV file with a damaged header, or compressed: convert it to PCM or float.",
          e);
    } catch (IOException e) {
      throw new UnreadableRecordingException(file + " cannot be read: " + e, e);
    }
  }

  /** Other readers of Java's sound system would play a MIDI file, or take one of another kind. */
  private static void checkHead(Path file, InputStream bytes)
      throws IOException, UnreadableRecordingException {
    bytes.mark(HEAD_BYTES);
    String head = new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    bytes.reset();
    if (head.isEmpty()) {
      throw refused(file, "is empty: record or copy it again");
    }
    if (!head.startsWith("RIFF") || !head.endsWith("WAVE")) {
      throw refused(file, "is not a WAV file: convert it to one of PCM or float samples");
    }
  }

  private static void checkClaims(Path file, AudioInputStream samples)
      throws IOException, UnreadableRecordingException {
    AudioFormat format = samples.getFormat();
    float rate = format.getSampleRate();
    if (!(rate >= LEAST_RATE && rate <= MOST_RATE)) {
      throw refused(
          file,
          "claims a sample rate outside " + LEAST_RATE + " to " + MOST_RATE + " Hz: convert it");
    }
    if (SampleEncoding.of(format).isEmpty()) {
      throw refused(
          file,
          "holds samples of "
              + format.getSampleSizeInBits()
              + " bits in "
              + format.getEncoding()
              + ": convert it to PCM of 8, 16, 24 or 32 bits, or to float");
    }
    if (samples.getFrameLength() == 0) {
      throw refused(file, "holds no samples: record it again");
    }
    if (samples.getFrameLength() > Files.size(file) / format.getFrameSize()) {
      throw truncated(file);
    }
  }

  static UnreadableRecordingException truncated(Path file) {
    return refused(
        file, "is truncated, its header claims more samples than it holds: copy it again");
  }

  static UnreadableRecordingException refused(Path file, String why) {
    return new UnreadableRecordingException(file + " " + why + ".");
  }
}
