package org.frillbench.converter.frontend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;

/**
 * A WAV file's samples from first to last, its channels averaged to one. However long the file is,
 * only a piece of it is in memory.
 */
final class WavReader implements AutoCloseable {

  private final Path file;
  private final AudioInputStream stream;
  private final SampleEncoding encoding;
  private final int channels;
  private long samples;

  private WavReader(Path file, AudioInputStream stream) {
    this.file = file;
    this.stream = stream;
    this.encoding = SampleEncoding.of(stream.getFormat()).orElseThrow();
    this.channels = stream.getFormat().getChannels();
  }

  static WavReader open(Path file) throws UnreadableRecordingException {
    return new WavReader(file, WavFile.open(file));
  }

  /** Returns samples per second. */
  int rate() {
    return Math.round(stream.getFormat().getSampleRate());
  }

  /**
   * Returns the next samples, at most {@code most}; none at the end of the recording.
   *
   * @throws UnreadableRecordingException if the file ends before its header says so, or holds what
   *     is no number
   */
  double[] next(int most) throws UnreadableRecordingException {
    int frame = encoding.bytes() * channels;
    byte[] bytes;
    try {
      bytes = stream.readNBytes(most * frame);
    } catch (IOException e) {
      throw new UnreadableRecordingException(file + " cannot be read: " + e, e);
    }
    double[] mono = new double[bytes.length / frame];
    if (mono.length < most && samples + mono.length < stream.getFrameLength()) {
      throw WavFile.truncated(file);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < mono.length; i++) {
      mono[i] = average(buffer, i * frame);
      samples++;
    }
    return mono;
  }

  private double average(ByteBuffer buffer, int at) throws UnreadableRecordingException {
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += encoding.read(buffer, at + channel * encoding.bytes());
    }
    if (!Double.isFinite(sum)) {
      throw WavFile.refused(
          file, "holds NaN or infinity at sample " + (samples + 1) + ": write it again");
    }
    return sum / channels;
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // Nothing was written to it, so nothing is lost.
      return;
    }
  }
}
