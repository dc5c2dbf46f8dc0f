package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avcodec.av_get_bits_per_sample;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * A recording's samples from first to last, its channels averaged to one. However long it is, only
 * a piece of it is in memory.
 */
final class Recording implements AutoCloseable {

  private static final double[] NOTHING = {};
  private static final int LEAST_RATE = 1_000;
  private static final int MOST_RATE = 768_000;
  private static final int MOST_CHANNELS = 64;

  /** What an encoder adds before and after the sound, and may or may not count, s. */
  private static final double PADDING_SECONDS = 0.2;

  private final Path path;
  private final AudioFile file;
  private final Decoder decoder;
  private ChannelAverage average;

  /** The number of samples in the header; 0 where it has none. */
  private long claimed;

  private long samples;

  private Recording(Path path, AudioFile file) throws UnreadableRecordingException {
    this.path = path;
    this.file = file;
    checkClaims();
    decoder = new Decoder(path, file);
  }

  /**
   * Opens a recording.
   *
   * @throws UnreadableRecordingException if it is none of an accepted format, or its header
   *     contradicts itself or the file's size
   */
  static Recording open(Path path) throws UnreadableRecordingException {
    AudioFile file = AudioFile.open(path);
    try {
      return new Recording(path, file);
    } catch (UnreadableRecordingException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void checkClaims() throws UnreadableRecordingException {
    AVCodecParameters coding = file.coding();
    int rate = coding.sample_rate();
    if (rate < LEAST_RATE || rate > MOST_RATE) {
      throw refused(
          "claims a sample rate outside " + LEAST_RATE + " to " + MOST_RATE + " Hz: convert it");
    }
    int channels = coding.ch_layout().nb_channels();
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw refused("claims " + channels + " channels: convert it to 1 to " + MOST_CHANNELS);
    }
    claimed = file.claimedSamples().orElse(0);
    double bits = av_get_bits_per_sample(coding.codec_id());
    double claimedBytes = claimed * channels * bits / Byte.SIZE;
    if (WaveHeader.isStreamed(claimedBytes)) {
      claimed = 0;
    } else if (claimedBytes > file.bytes()) {
      throw WaveHeader.truncated(path);
    }
  }

  /** Returns samples per second. */
  int rate() {
    return file.coding().sample_rate();
  }

  /**
   * Returns the next samples; none at the end of the recording.
   *
   * @throws UnreadableRecordingException if the file is damaged, ends before the length in its
   *     header, or holds what is no number
   */
  double[] next() throws UnreadableRecordingException {
    double[] mono = NOTHING;
    while (mono.length == 0) {
      AVFrame frame = decoder.next();
      if (frame == null) {
        checkEnd();
        return NOTHING;
      }
      mono = mono(frame);
    }
    return mono;
  }

  private double[] mono(AVFrame frame) throws UnreadableRecordingException {
    if (average == null) {
      average = new ChannelAverage(frame);
    }
    if (!average.takes(frame) || frame.sample_rate() != rate()) {
      throw refused("changes its sample rate or channels on the way: convert it");
    }
    double[] mono = average.of(frame);
    for (double sample : mono) {
      samples++;
      if (!Double.isFinite(sample)) {
        throw refused("holds NaN or infinity at sample " + samples + ": write it again");
      }
    }
    return mono;
  }

  private void checkEnd() throws UnreadableRecordingException {
    if (samples == 0) {
      throw refused("holds no samples: record it again");
    }
    if (samples + PADDING_SECONDS * rate() < claimed) {
      throw WaveHeader.truncated(path);
    }
  }

  private UnreadableRecordingException refused(String why) {
    return new UnreadableRecordingException(path, why);
  }

  @Override
  public void close() {
    if (average != null) {
      average.close();
    }
    decoder.close();
    file.close();
  }
}
