package org.frillbench.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.input.InputFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the candidates hear. */
final class InputOptions {

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = {
        "What every candidate's input is filled with (default: noise from the seed):",
        "a recording (WAV, FLAC, Ogg, MP3, AAC, M4A, WebM, AIFF, …): one log-mel patch, 96 frames of"
            + " 64 bands; an array of numpy.save (.npy): float32; .f32, .bin: raw little-endian"
            + " float32."
      })
  private Path file;

  @Option(
      names = "--patch",
      paramLabel = "N",
      description =
          "Which patch of a recording, from 1: each is 0.975 s long and begins 0.17 s after the"
              + " one before (default: 1).")
  private Integer patch;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what contradicts itself, before anything is opened or made. */
  void check() {
    if (patch != null && patch < 1) {
      throw new ParameterException(spec.commandLine(), "--patch must be at least 1: " + patch);
    }
    if (patch != null && (file == null || !InputFile.isRecording(file))) {
      throw new ParameterException(
          spec.commandLine(), "--patch chooses a part of a recording: give one by --input.");
    }
  }

  /** What fills the inputs of {@code candidates}; empty where the seed does. */
  Optional<InputFile> open(List<CandidateFile> candidates) {
    if (file == null) {
      return Optional.empty();
    }
    InputFile input = InputFile.of(file, patch == null ? 1 : patch);
    try {
      input.requireFit(candidates);
      return Optional.of(input);
    } catch (RuntimeException e) {
      input.close();
      throw e;
    }
  }
}
