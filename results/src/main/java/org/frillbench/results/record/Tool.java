package org.frillbench.results.record;

import org.frillbench.agent.wire.CoreDigest;

/**
 * The version of frill-bench that measured.
 *
 * @param version the version of frill-bench
 * @param commit the commit it was built from; absent where unknown
 * @param coreDigest SHA-256 over the classes of the timing core, lower-case hexadecimal; equal
 *     digests mean that the same code measured
 */
public record Tool(String version, @MayBeAbsent String commit, String coreDigest) {
  public Tool {
    Check.present(version, "version");
    Check.digest(coreDigest, "coreDigest");
  }

  /** The running build. */
  public static Tool ofThisBuild() {
    return new Tool(BuildProperties.version(), BuildProperties.commit(), CoreDigest.value());
  }
}
