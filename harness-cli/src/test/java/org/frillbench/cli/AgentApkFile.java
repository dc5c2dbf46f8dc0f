package org.frillbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agent's APK that the build brings along, as a file for programs that want one. */
final class AgentApkFile {

  private AgentApkFile() {}

  static Path in(Path folder) throws IOException {
    Path apk = folder.resolve("frill-bench-agent.apk");
    try (InputStream in =
        AgentApkFile.class.getResourceAsStream("/META-INF/frill-bench/frill-bench-agent.apk")) {
      Files.copy(in, apk);
    }
    return apk;
  }
}
