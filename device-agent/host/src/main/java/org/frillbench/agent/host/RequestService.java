package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.Trial;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.RequestCheck;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/** Answers a request's file with a report's file. */
final class RequestService {

  private final DeviceRoot root;

  /** Serves requests whose absolute paths are meant beneath {@code root}. */
  RequestService(Path root) {
    this.root = new DeviceRoot(root);
  }

  void serve(Path requestFile, Path reportFile) throws IOException, WireException {
    TrialReport report = answer(Wire.request(bounded(requestFile)));
    ReportFile.write(reportFile, Wire.bytes(report));
  }

  private TrialReport answer(TrialRequest request) {
    Failure refusal = RequestCheck.refusal(request);
    if (refusal != null) {
      return TrialReport.failed(request, refusal);
    }
    File model;
    File input;
    try {
      model = beneath(request.model);
      input = request.input == null ? null : beneath(request.input);
    } catch (EngineException e) {
      return TrialReport.failed(request, new Failure(e.kind(), e.getMessage()));
    }
    Trial trial =
        new Trial(
            new TfliteEngine(),
            new HostProbe(Path.of("/")),
            Ticker.system(),
            step -> System.out.println(AgentProcess.STEP + step.id()));
    return trial.run(request, model, input);
  }

  private File beneath(TrialRequest.StoredFile file) throws EngineException {
    return root.beneath(file.path).toFile();
  }

  private static byte[] bounded(Path file) throws IOException, WireException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Wire.MOST_BYTES + 1);
      if (bytes.length > Wire.MOST_BYTES) {
        throw new WireException("the request is larger than " + Wire.MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }
}
