package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBLP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_sample_fmt;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Frames of any sample format and number of channels as mono samples: integers are scaled by a
 * power of two to [-1, 1), floats stay as they are, and the channels are averaged with equal
 * weights, in double precision.
 */
final class ChannelAverage implements AutoCloseable {

  private final int rate;
  private final int format;
  private final int channels;
  private final SwrContext context = new SwrContext((Pointer) null);

  /** An average over frames like {@code first}. */
  ChannelAverage(AVFrame first) {
    rate = first.sample_rate();
    format = first.format();
    channels = first.ch_layout().nb_channels();
    try (AVChannelLayout layout = new AVChannelLayout()) {
      av_channel_layout_default(layout, channels);
      Ffmpeg.require(
          swr_alloc_set_opts2(
              context, layout, AV_SAMPLE_FMT_DBL, rate, layout, format, rate, 0, null));
    }
    Ffmpeg.require(av_opt_set_sample_fmt(context, "internal_sample_fmt", AV_SAMPLE_FMT_DBLP, 0));
    Ffmpeg.require(swr_init(context));
  }

  /** Whether {@code frame} has the rate, format and channels of the first. */
  boolean takes(AVFrame frame) {
    return frame.sample_rate() == rate
        && frame.format() == format
        && frame.ch_layout().nb_channels() == channels;
  }

  /** Returns the samples of {@code frame}. */
  double[] of(AVFrame frame) {
    int samples = frame.nb_samples();
    double[] interleaved = new double[samples * channels];
    try (DoublePointer out = new DoublePointer(interleaved.length);
        PointerPointer<DoublePointer> outs = Ffmpeg.planes(out)) {
      Ffmpeg.require(swr_convert(context, outs, samples, frame.extended_data(), samples));
      out.get(interleaved);
    }
    double[] mono = new double[samples];
    for (int i = 0; i < interleaved.length; i++) {
      mono[i / channels] += interleaved[i];
    }
    for (int i = 0; i < samples; i++) {
      mono[i] /= channels;
    }
    return mono;
  }

  @Override
  public void close() {
    swr_free(context);
  }
}
