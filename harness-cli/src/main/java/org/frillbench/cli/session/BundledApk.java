package org.frillbench.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.frillbench.cli.user.UserFolders;
import org.frillbench.results.store.FileErrorText;

/** The APK that was built into this jar, taken out when it is first wanted. */
final class BundledApk implements AgentApk {

  /** Where the build puts it. */
  static final String RESOURCE = "/frill-bench/frill-bench-agent.apk";

  private Path file;

  @Override
  public Optional<Path> file() {
    if (file == null) {
      file = unpacked();
    }
    return Optional.ofNullable(file);
  }

  private static Path unpacked() {
    try (InputStream in = BundledApk.class.getResourceAsStream(RESOURCE)) {
      return in == null ? null : unpacked(in.readAllBytes(), UserFolders.ownCache());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "the agent's APK cannot be unpacked into "
              + UserFolders.cache()
              + ": "
              + FileErrorText.of(e)
              + ".",
          e,
          Guide.ENVIRONMENT);
    }
  }

  /** Under its digest: a file that exists has the same content. */
  static Path unpacked(byte[] apk, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path place = folder.resolve("agent-" + HexDigest.sha256(apk) + ".apk");
    if (!Files.exists(place)) {
      AtomicFile.write(place.toFile(), apk);
    }
    return place;
  }
}
