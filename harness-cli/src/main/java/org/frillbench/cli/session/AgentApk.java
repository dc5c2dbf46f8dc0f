package org.frillbench.cli.session;

import java.nio.file.Path;
import java.util.Optional;

/** The agent's APK that this harness brings along. */
public interface AgentApk {

  /** The file; empty where this build carries none. */
  Optional<Path> file();
}
