package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.trial.PathResolver;
import org.frillbench.agent.wire.Failure;

/** The folder that a request's absolute paths are meant beneath, and never leave. */
final class DeviceRoot implements PathResolver {

  private final Path root;

  DeviceRoot(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public File locate(String path) throws EngineException {
    return beneath(path).toFile();
  }

  /**
   * The location of {@code path} for this process.
   *
   * @throws EngineException if it leads out of the root, by its text or by a symbolic link
   */
  Path beneath(String path) throws EngineException {
    try {
      Path asked = Path.of(path);
      // Nothing is outside of it.
      if (isWholeMachine() && asked.isAbsolute()) {
        return asked;
      }
      // Relativizing would swallow a ".." without a word: it is refused before.
      if (asked.normalize().equals(asked) && !asked.startsWith("..")) {
        Path resolved = resolve(asked);
        if (staysInside(resolved)) {
          return resolved;
        }
      }
    } catch (InvalidPathException e) {
      throw refused("a path of the request is none: " + e.getReason());
    }
    throw refused("a path of the request leads out of the device: " + path);
  }

  /** On Windows a path without a drive has a root and is not absolute; there are many roots. */
  private Path resolve(Path asked) {
    return root.resolve(asked.getRoot() == null ? asked : asked.getRoot().relativize(asked));
  }

  private boolean isWholeMachine() {
    return root.getNameCount() == 0;
  }

  private boolean staysInside(Path resolved) {
    try {
      return isWholeMachine()
          || !Files.exists(resolved)
          || resolved.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.REQUEST, why);
  }
}
