package org.frillbench.converter.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.junit.jupiter.api.Test;

/** The build of FFmpeg that is passed on is under the LGPL, by what its libraries say. */
final class FfmpegLicenceTest {

  private static final String LGPL = "LGPL version 3 or later";

  @Test
  void everyLibraryThatIsUsedIsUnderTheLgpl() {
    assertEquals(LGPL, avutil.avutil_license().getString());
    assertEquals(LGPL, avcodec.avcodec_license().getString());
    assertEquals(LGPL, avformat.avformat_license().getString());
    assertEquals(LGPL, swresample.swresample_license().getString());
  }

  @Test
  void noPartUnderTheGplOrUnfreeIsConfigured() {
    String configuration = avcodec.avcodec_configuration().getString();
    assertFalse(configuration.contains("--enable-gpl"), configuration);
    assertFalse(configuration.contains("--enable-nonfree"), configuration);
  }
}
