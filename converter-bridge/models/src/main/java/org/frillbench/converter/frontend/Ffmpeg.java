package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerPointer;

/** What all uses of FFmpeg's libraries share: silence, a limit of memory, and answers in words. */
final class Ffmpeg {

  /** More than any part of a decoder needs at once; a damaged header may ask for any amount. */
  private static final long MOST_BYTES_AT_ONCE = 128L << 20;

  private static final int MOST_MESSAGE_BYTES = 128;

  private Ffmpeg() {}

  /** Sets what holds for this process; before anything is opened. */
  static void prepare() {
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(MOST_BYTES_AT_ONCE);
  }

  /** Returns {@code answer}, which only a bug of ours or a lack of memory makes negative. */
  static int require(int answer) {
    if (answer < 0) {
      throw new IllegalStateException("FFmpeg refused: " + reason(answer));
    }
    return answer;
  }

  /** Returns what a negative answer means, in FFmpeg's words. */
  static String reason(int answer) {
    byte[] text = new byte[MOST_MESSAGE_BYTES];
    av_strerror(answer, text, text.length);
    return new String(text, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
  }

  /** Returns one channel as the array of channels that the libraries want. */
  static PointerPointer<DoublePointer> planes(DoublePointer samples) {
    return new PointerPointer<DoublePointer>(1L).put(0, samples);
  }
}
