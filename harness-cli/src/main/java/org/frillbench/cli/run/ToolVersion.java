package org.frillbench.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.frillbench.agent.wire.CoreDigest;
import org.frillbench.results.record.Tool;

/** Which build of the tool this is; written by the build. */
public final class ToolVersion {

  private static final String RESOURCE = "/META-INF/frill-bench/build.properties";
  private static final String UNKNOWN = "unknown";

  private ToolVersion() {}

  /** The release, for example {@code 0.1.0}. */
  public static String version() {
    return property("version");
  }

  /** The commit that was built, abbreviated; {@code unknown} outside a repository. */
  public static String commit() {
    return property("commit");
  }

  /** The tool as the record names it. */
  public static Tool tool() {
    return new Tool(version(), commit(), CoreDigest.value());
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = ToolVersion.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("this build carries no " + RESOURCE, e);
    }
    String value = properties.getProperty(name, UNKNOWN);
    return value.isBlank() || value.startsWith("${") ? UNKNOWN : value;
  }
}
