package org.frillbench.converter.frontend;

import static org.bytedeco.ffmpeg.global.avutil.av_match_list;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;

/**
 * What recordings may be, by FFmpeg's names. FFmpeg reads hundreds of formats, among them playlists
 * and such as open other files; none but these is ever tried.
 */
final class AudioFormats {

  /** The accepted formats as a user knows them. */
  static final String ACCEPTED =
      "WAV (also RF64 and W64), AIFF, AU, CAF, FLAC, Ogg, MP3, AAC, M4A, MP4, 3GP, WebM or AMR";

  private static final List<String> CONTAINERS =
      List.of(
          "wav",
          "w64",
          "aiff",
          "au",
          "caf",
          "flac",
          "ogg",
          "mp3",
          "aac",
          "mov,mp4,m4a,3gp,3g2,mj2",
          "matroska,webm",
          "amr");

  /** FFmpeg's own list of decoders that may be used, also while it searches for streams. */
  static final String DECODERS =
      "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_s64le,pcm_s64be,"
          + "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_f16le,pcm_f24le,pcm_alaw,pcm_mulaw,"
          + "adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,g722,gsm,gsm_ms,"
          + "flac,alac,mp2float,mp3float,aac,vorbis,opus,speex,amrnb,amrwb";

  private AudioFormats() {}

  /** Whether recordings in {@code container} are read. */
  static boolean accepts(AVInputFormat container) {
    return CONTAINERS.contains(container.name().getString());
  }

  /** Whether {@code decoder} may be used. */
  static boolean accepts(String decoder) {
    return av_match_list(decoder, DECODERS, (byte) ',') > 0;
  }
}
