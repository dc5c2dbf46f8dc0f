package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.Trial;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/** Reads a request, runs its trial, writes the report beside its place and renames it. */
final class RequestService {

  private final Path root;

  /** Serves requests whose absolute paths are meant beneath {@code root}. */
  RequestService(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  void serve(Path requestFile, Path reportFile) throws IOException, WireException {
    TrialReport report = answer(Wire.request(bounded(requestFile)));
    Path beside = reportFile.resolveSibling(reportFile.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(Wire.bytes(report));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    Files.move(beside, reportFile, StandardCopyOption.ATOMIC_MOVE);
  }

  private TrialReport answer(TrialRequest request) {
    Path model = request.model == null ? null : beneathRoot(request.model.path);
    if (request.model != null && model == null) {
      return TrialReport.failed(
          request,
          new Failure(
              Failure.Kind.REQUEST, "the model's path leaves the device: " + request.model.path));
    }
    Trial trial =
        new Trial(
            new TfliteEngine(),
            new HostProbe(Path.of("/")),
            Ticker.system(),
            step -> System.out.println(AgentProcess.STEP + step.id()));
    return trial.run(request, model == null ? new File("") : model.toFile());
  }

  /** {@code path} as it lies beneath the root; null if it would leave it. */
  private Path beneathRoot(String path) {
    if (path == null) {
      return null;
    }
    Path absolute = Path.of(path);
    Path beneath =
        absolute.getRoot() == null || root.getParent() == null
            ? root.resolve(absolute)
            : root.resolve(absolute.getRoot().relativize(absolute));
    return beneath.normalize().equals(beneath) && beneath.startsWith(root) ? beneath : null;
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
