package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A recording's packets as frames of samples, by FFmpeg's libavcodec. */
final class Decoder implements AutoCloseable {

  /** No coding has longer frames; a damaged header may claim any length. */
  private static final int MOST_SAMPLES_OF_A_FRAME = 1 << 20;

  private final AudioFile file;
  private final AVCodecContext context;
  private final AVFrame frame = av_frame_alloc();

  /**
   * A decoder of what {@code file} holds.
   *
   * @throws UnreadableRecordingException if it is coded in a way that is not read
   */
  Decoder(Path path, AudioFile file) throws UnreadableRecordingException {
    this.file = file;
    AVCodec codec = avcodec_find_decoder(file.coding().codec_id());
    if (codec == null || !AudioFormats.accepts(codec.name().getString())) {
      throw new UnreadableRecordingException(
          path,
          "is coded as "
              + avcodec_get_name(file.coding().codec_id()).getString()
              + ", which is not read: convert it to WAV or FLAC");
    }
    context = avcodec_alloc_context3(codec);
    Ffmpeg.require(avcodec_parameters_to_context(context, file.coding()));
    context.pkt_timebase(file.timeBase());
    context.err_recognition(AV_EF_CRCCHECK);
    context.max_samples(MOST_SAMPLES_OF_A_FRAME);
    context.thread_count(1);
    int opened = avcodec_open2(context, codec, (AVDictionary) null);
    if (opened < 0) {
      close();
      throw file.damaged(opened);
    }
  }

  /** Returns the next frame, good until the next call; null at the end of the recording. */
  AVFrame next() throws UnreadableRecordingException {
    int received = avcodec_receive_frame(context, frame);
    while (received == AVERROR_EAGAIN()) {
      int sent = avcodec_send_packet(context, file.next());
      if (sent < 0) {
        throw file.damaged(sent);
      }
      received = avcodec_receive_frame(context, frame);
    }
    if (received < 0 && received != AVERROR_EOF) {
      throw file.damaged(received);
    }
    return received < 0 ? null : frame;
  }

  @Override
  public void close() {
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
