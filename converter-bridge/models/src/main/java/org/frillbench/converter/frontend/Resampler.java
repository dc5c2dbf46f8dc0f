package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Mono samples of any rate at 16 kHz, piece by piece, by FFmpeg's libswresample in double
 * precision: a polyphase windowed sinc, longer than its default so that the highest mel bin (7.5
 * kHz) is in its pass band while what is above 8 kHz does not fold back. Its delay is taken out:
 * sample n of the result is n / 16,000 s after the recording's beginning.
 */
final class Resampler implements AutoCloseable {

  /** Samples per second of the result. */
  static final int RATE = 16_000;

  /** Length of the sinc in samples of the lower of the two rates. */
  private static final int TAPS = 128;

  /** Where the sinc cuts, as a part of the lower Nyquist frequency. */
  private static final double CUTOFF = 0.98;

  private final SwrContext context;

  /** A resampler of {@code rate} samples per second. */
  Resampler(int rate) {
    context = new SwrContext((Pointer) null);
    try (AVChannelLayout mono = new AVChannelLayout()) {
      av_channel_layout_default(mono, 1);
      Ffmpeg.require(
          swr_alloc_set_opts2(
              context, mono, AV_SAMPLE_FMT_DBL, RATE, mono, AV_SAMPLE_FMT_DBL, rate, 0, null));
    }
    Ffmpeg.require(av_opt_set_int(context, "filter_size", TAPS, 0));
    Ffmpeg.require(av_opt_set_double(context, "cutoff", CUTOFF, 0));
    Ffmpeg.require(swr_init(context));
  }

  /** Takes the next samples and returns the part of the result that is complete, possibly none. */
  double[] next(double[] samples) {
    try (DoublePointer in = new DoublePointer(samples);
        PointerPointer<DoublePointer> ins = Ffmpeg.planes(in)) {
      return convert(ins, samples.length);
    }
  }

  /** Returns the rest of the result, once there is nothing more to take. */
  double[] rest() {
    return convert(null, 0);
  }

  private double[] convert(PointerPointer<DoublePointer> in, int count) {
    int most = Ffmpeg.require(swr_get_out_samples(context, count));
    try (DoublePointer out = new DoublePointer((long) most);
        PointerPointer<DoublePointer> outs = Ffmpeg.planes(out)) {
      double[] result = new double[Ffmpeg.require(swr_convert(context, outs, most, in, count))];
      out.get(result);
      return result;
    }
  }

  @Override
  public void close() {
    swr_free(context);
  }
}
