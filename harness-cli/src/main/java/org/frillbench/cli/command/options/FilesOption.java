package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** What inputs are filled with. */
@Under(OptionHeading.INPUTS)
final class FilesOption {

  @Option(
      names = "--input",
      paramLabel = "[NAME=]FILE",
      description = {
        "What an input is filled with (default: noise from the seed). NAME= is needed where a model"
            + " has several inputs; can be given once for each, to parity any number of times, one"
            + " inference after the other.",
        "A recording (WAV, FLAC, Ogg, MP3, AAC, M4A, WebM, AIFF, …): a log-mel patch, 96 frames of"
            + " 64 bands; an array of numpy.save (.npy): the input's own type; .f32, .bin: raw"
            + " little-endian float32. parity takes several inputs one after the other in such a"
            + " file, too."
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--input-range",
      paramLabel = "[NAME=]LEAST,MOST",
      description =
          "The range of the seed's integers, both ends included, for example 0,9 (default: 0 to 1,"
              + " all of them for 8 bits).")
  private List<String> ranges = new ArrayList<>();

  /** Each {@code [NAME=]FILE}. */
  List<String> files() {
    return files;
  }

  /** Each {@code [NAME=]LEAST,MOST}. */
  List<String> ranges() {
    return ranges;
  }
}
