package org.frillbench.agent.trial;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/** Answers a request's file with a report's file, the same way on every machine. */
public final class RequestService {

  private final PathResolver paths;
  private final Trial trial;

  public RequestService(
      InferenceEngine engine, DeviceProbe probe, TrialListener listener, PathResolver paths) {
    this.paths = paths;
    this.trial = new Trial(engine, probe, Ticker.system(), listener);
  }

  /**
   * Runs the trial that a request's file asks for.
   *
   * @param report written beside and then renamed, whether the trial was measured or failed; after
   *     the file of whole outputs, where the request asks for one
   * @return whether it was measured
   * @throws WireException if the request is no request
   * @throws IOException if the request can't be read or the report can't be written
   */
  public boolean serve(File request, File report) throws IOException, WireException {
    TrialRequest asked = read(request);
    TrialReport answer = trial.run(asked, paths, OutputsFile.beside(report));
    write(report, answer);
    return answer.failure == null;
  }

  /**
   * Answers a request's file with a failure, without a trial.
   *
   * @throws WireException if the request is no request
   * @throws IOException if the request can't be read or the report can't be written
   */
  public static void refuse(File request, File report, Failure failure)
      throws IOException, WireException {
    TrialRequest asked = read(request);
    write(report, TrialReport.failed(asked, failure));
  }

  private static void write(File report, TrialReport answer) throws IOException {
    AtomicFile.writeUnsynchronized(report, new AtomicFile.Bytes(Wire.bytes(answer)));
  }

  /** Reads at most one byte more than allowed, which is enough for a refusal. */
  private static TrialRequest read(File request) throws IOException, WireException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    try (InputStream in = new FileInputStream(request)) {
      int read = 0;
      while (read >= 0 && bytes.size() <= Wire.MOST_BYTES) {
        bytes.write(piece, 0, read);
        read = in.read(piece, 0, Math.min(piece.length, Wire.MOST_BYTES + 1 - bytes.size()));
      }
    }
    return Wire.request(bytes.toByteArray());
  }
}
