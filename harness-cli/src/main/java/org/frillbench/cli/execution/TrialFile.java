package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.input.InputFile;

/**
 * A file that a trial needs where it runs, known there by its digest.
 *
 * @param name what its user calls it
 * @param file where it is stored on this machine
 * @param sha256 its digest, lower-case hexadecimal
 * @param bytes its size
 * @param place where it lies beneath our folder on a device
 */
public record TrialFile(String name, Path file, String sha256, long bytes, String place) {

  /** A flatbuffer. */
  public static TrialFile of(CandidateFile file) {
    String sha256 = file.candidate().sha256();
    return new TrialFile(
        file.candidate().name(),
        file.file(),
        sha256,
        file.candidate().bytes(),
        "models/" + sha256 + ".tflite");
  }

  /** What fills an input. */
  public static TrialFile of(InputFile file) {
    String sha256 = file.origin().sha256();
    return new TrialFile(
        file.origin().name(), file.file(), sha256, file.origin().bytes(), "inputs/" + sha256);
  }

  /** The same. */
  public static TrialFile of(FedFile file) {
    return new TrialFile(
        file.source(), file.file(), file.sha256(), file.bytes(), "inputs/" + file.sha256());
  }

  /** The agent itself, for a launch without an installation. */
  static TrialFile ofAgent(Path apk) {
    try {
      String sha256 = FileDigest.sha256(apk);
      return new TrialFile("the agent", apk, sha256, Files.size(apk), "agents/" + sha256 + ".apk");
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** The file as a request names it, once it lies at {@code path}. */
  public TrialRequest.StoredFile at(String path) {
    return new TrialRequest.StoredFile(path, sha256, bytes);
  }
}
