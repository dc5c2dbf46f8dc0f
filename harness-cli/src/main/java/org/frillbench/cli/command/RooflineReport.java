package org.frillbench.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.roofline.Calibration;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.OperatorInfo;

/** Measures where a model stands beside this host's limits. */
final class RooflineReport {

  private RooflineReport() {}

  /** The roofline's lines for the model in {@code file}. */
  static String of(Path file, ModelInfo info, PrintStream err) {
    long bytes = info.operators().stream().mapToLong(OperatorInfo::weightBytes).sum();
    if (info.macs().isEmpty() || bytes == 0) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          file + " has no roofline: its multiply-accumulates or its weights are unknown.");
    }
    CandidateFile candidate = CandidateReader.read(file, String.valueOf(file.getFileName()));
    try (Calibration calibration = new Calibration(err::println)) {
      return calibration.of(candidate, info.macs().getAsLong(), bytes).text();
    }
  }
}
