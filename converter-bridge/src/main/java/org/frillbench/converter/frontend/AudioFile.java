package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avformat.avio_size;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The packets of a file's sound, by FFmpeg's libavformat. The file is known by its content, never
 * by its name, and nothing but this one file is opened, whatever is written in it.
 */
final class AudioFile implements AutoCloseable {

  private final Path path;
  private final AVIOContext bytes = new AVIOContext((Pointer) null);
  private final AVFormatContext container = avformat_alloc_context();
  private final AVPacket packet = av_packet_alloc();
  private AVStream sound;

  private AudioFile(Path path) {
    this.path = path;
  }

  /**
   * Opens {@code path} up to its first sound.
   *
   * @throws UnreadableRecordingException if it is no recording of an accepted format
   */
  static AudioFile open(Path path) throws UnreadableRecordingException {
    requireContent(path);
    WaveHeader.check(path);
    Ffmpeg.prepare();
    AudioFile file = new AudioFile(path);
    try {
      file.openContainer(file.recognized());
      file.findSound();
      return file;
    } catch (UnreadableRecordingException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void requireContent(Path path) throws UnreadableRecordingException {
    if (Files.notExists(path)) {
      throw new UnreadableRecordingException(path, "does not exist: check the path");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableRecordingException(
          path, "is not a regular file: name the recording itself");
    }
    try {
      if (Files.size(path) == 0) {
        throw new UnreadableRecordingException(path, "is empty: record or copy it again");
      }
    } catch (IOException e) {
      throw new UnreadableRecordingException(path, "cannot be read: " + e);
    }
  }

  private AVInputFormat recognized() throws UnreadableRecordingException {
    try (BytePointer url =
        new BytePointer("file:" + path.toAbsolutePath(), StandardCharsets.UTF_8)) {
      int opened = avio_open2(bytes, url, AVIO_FLAG_READ, null, (AVDictionary) null);
      if (opened < 0) {
        throw new UnreadableRecordingException(path, "cannot be read: " + Ffmpeg.reason(opened));
      }
    }
    AVInputFormat format = new AVInputFormat((Pointer) null);
    if (av_probe_input_buffer2(bytes, format, (BytePointer) null, null, 0, 0) < 0
        || !AudioFormats.accepts(format)) {
      throw UnreadableRecordingException.noRecording(path);
    }
    return format;
  }

  /** The libraries free the container themselves where this fails. */
  private void openContainer(AVInputFormat format) throws UnreadableRecordingException {
    container.pb(bytes);
    container.error_recognition(AV_EF_CRCCHECK);
    AVDictionary options = new AVDictionary((Pointer) null);
    av_dict_set(options, "protocol_whitelist", "none", 0);
    av_dict_set(options, "codec_whitelist", AudioFormats.DECODERS, 0);
    int opened = avformat_open_input(container, (BytePointer) null, format, options);
    av_dict_free(options);
    if (opened < 0 || avformat_find_stream_info(container, (AVDictionary) null) < 0) {
      throw new UnreadableRecordingException(
          path,
          "is "
              + format.long_name().getString()
              + " by its first bytes, but its header is damaged or cut off (FFmpeg: "
              + Ffmpeg.reason(opened)
              + "): write it again, or convert it with a program that plays it");
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
    return avio_size(bytes);
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
    if (!container.isNull()) {
      avformat_close_input(container);
    }
    if (!bytes.isNull()) {
      avio_close(bytes);
    }
  }
}
