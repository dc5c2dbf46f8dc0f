package org.frillbench.agent.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Names the compiled core: SHA-256 over its class files, written by the build. Phone and host run
 * the same classes exactly when they say the same digest.
 */
public final class CoreDigest {

  private static final String RESOURCE = "/frill-bench/agent-core.digest";

  private CoreDigest() {}

  /** The digest of the core that is running, lower-case hexadecimal. */
  public static String value() {
    try (InputStream in = CoreDigest.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build of the agent carries no " + RESOURCE);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        out.write(b);
      }
      return new String(out.toByteArray(), StandardCharsets.US_ASCII).trim();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
  }
}
