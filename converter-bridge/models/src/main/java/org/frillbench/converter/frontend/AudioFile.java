package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The packets of a file's sound, by FFmpeg's libavformat. The file is known by its content, never
 * by its name, and nothing but this one file is opened, whatever is written in it.
 */
final class AudioFile implements AutoCloseable {

  private final Path path;
  private final AudioContainer file;
  private final AVFormatContext container;
  private final AVPacket packet = av_packet_alloc();
  private AVStream sound;

  private AudioFile(Path path, AudioContainer file) {
    this.path = path;
    this.file = file;
    this.container = file.context();
  }

  /**
   * Opens {@code path} up to its first sound.
   *
   * @throws UnreadableRecordingException if it is no recording of an accepted format
   */
  static AudioFile open(Path path) throws UnreadableRecordingException {
    AudioFile file = new AudioFile(path, AudioContainer.open(path));
    try {
      file.findSound();
      return file;
    } catch (UnreadableRecordingException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void findSound() throws UnreadableRecordingException {
    int index = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      throw new UnreadableRecordingException(
          path, "holds no sound that can be read: name a recording");
    }
    for (int i = 0; i < container.nb_streams(); i++) {
      container.streams(i).discard(i == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
    }
    sound = container.streams(index);
  }

  /** Returns how the sound is coded. */
  AVCodecParameters coding() {
    return sound.codecpar();
  }

  /** Returns the unit of the packets' times. */
  AVRational timeBase() {
    return sound.time_base();
  }

  /** Returns the size of the file. */
  long bytes() {
    return file.bytes();
  }

  /**
   * Returns how many samples of each channel the header claims; empty where it does not say, or
   * says so of all its streams together.
   */
  OptionalLong claimedSamples() {
    boolean claimed =
        container.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM
            && sound.duration() > 0
            && (container.nb_streams() == 1 || sound.start_time() != AV_NOPTS_VALUE);
    AVRational samples = new AVRational().num(1).den(coding().sample_rate());
    return claimed
        ? OptionalLong.of(av_rescale_q(sound.duration(), sound.time_base(), samples))
        : OptionalLong.empty();
  }

  /**
   * Returns the next packet of the sound, good until the next call; null at the end.
   *
   * @throws UnreadableRecordingException if the file is damaged there
   */
  AVPacket next() throws UnreadableRecordingException {
    do {
      av_packet_unref(packet);
      int read = av_read_frame(container, packet);
      if (read == AVERROR_EOF) {
        return null;
      }
      if (read < 0) {
        throw damaged(read);
      }
    } while (packet.stream_index() != sound.index());
    return packet;
  }

  /** The refusal of a file in whose middle FFmpeg gives up with {@code answer}. */
  UnreadableRecordingException damaged(int answer) {
    return new UnreadableRecordingException(
        path, "is damaged or truncated (FFmpeg: " + Ffmpeg.reason(answer) + "): copy it again");
  }

  @Override
  public void close() {
    av_packet_free(packet);
    file.close();
  }
}
