package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avformat.avio_size;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A recording's file, opened by FFmpeg's libavformat, which recognizes it by its content. */
final class AudioContainer implements AutoCloseable {

  private final Path path;
  private final AVIOContext bytes = new AVIOContext((Pointer) null);
  private final AVFormatContext context = avformat_alloc_context();

  private AudioContainer(Path path) {
    this.path = path;
  }

  /**
   * Opens {@code path} and nothing that it refers to.
   *
   * @throws UnreadableRecordingException if it is no recording of an accepted format
   */
  static AudioContainer open(Path path) throws UnreadableRecordingException {
    requireContent(path);
    WaveHeader.check(path);
    Ffmpeg.prepare();
    AudioContainer container = new AudioContainer(path);
    try {
      container.openContext(container.recognized());
      return container;
    } catch (UnreadableRecordingException | RuntimeException e) {
      container.close();
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

  /** The libraries free the context themselves where this fails. */
  private void openContext(AVInputFormat format) throws UnreadableRecordingException {
    context.pb(bytes);
    context.error_recognition(AV_EF_CRCCHECK);
    AVDictionary options = new AVDictionary((Pointer) null);
    av_dict_set(options, "protocol_whitelist", "none", 0);
    av_dict_set(options, "codec_whitelist", AudioFormats.DECODERS, 0);
    int opened = avformat_open_input(context, (BytePointer) null, format, options);
    av_dict_free(options);
    if (opened < 0 || avformat_find_stream_info(context, (AVDictionary) null) < 0) {
      throw new UnreadableRecordingException(
          path,
          "is "
              + format.long_name().getString()
              + " by its first bytes, but its header is damaged or cut off (FFmpeg: "
              + Ffmpeg.reason(opened)
              + "): write it again, or convert it with a program that plays it");
    }
  }

  /** The streams of the file. */
  AVFormatContext context() {
    return context;
  }

  /** The size of the file. */
  long bytes() {
    return avio_size(bytes);
  }

  @Override
  public void close() {
    if (!context.isNull()) {
      avformat_close_input(context);
    }
    if (!bytes.isNull()) {
      avio_close(bytes);
    }
  }
}
