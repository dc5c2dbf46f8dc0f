package org.frillbench.agent.host;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars or folders that classes come from, for class paths of other processes. */
public final class CodePlace {

  private CodePlace() {}

  /** The jar or folder of {@code type}. */
  public static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " has no file", e);
    }
  }
}
