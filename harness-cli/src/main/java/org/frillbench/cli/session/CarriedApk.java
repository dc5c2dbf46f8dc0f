package org.frillbench.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** The APK that was built into this jar, taken out when it is first wanted. */
final class CarriedApk implements AgentApk {

  /** Where the build puts it. */
  static final String RESOURCE = "/META-INF/frill-bench/frill-bench-agent.apk";

  private Path file;

  @Override
  public Optional<Path> file() {
    if (file == null) {
      file = unpacked();
    }
    return Optional.ofNullable(file);
  }

  private static Path unpacked() {
    try (InputStream in = CarriedApk.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return null;
      }
      Path apk = Files.createTempFile("frill-bench-agent-", ".apk");
      apk.toFile().deleteOnExit();
      Files.write(apk, in.readAllBytes());
      return apk;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "The agent's APK can't be taken out of the jar (" + e + ").", e);
    }
  }
}
