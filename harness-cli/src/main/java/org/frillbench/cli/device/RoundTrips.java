package org.frillbench.cli.device;

/**
 * What a device has been asked for.
 *
 * @param count commands, pushes and pulls
 * @param ns the time in them
 * @param agentNs the part of it in which agents ran, from the request for their launch until the
 *     device reported their end
 */
public record RoundTrips(long count, long ns, long agentNs) {

  /** Of a target that is no device. */
  public static final RoundTrips NONE = new RoundTrips(0, 0, 0);

  /** What has been added since {@code before}. */
  public RoundTrips since(RoundTrips before) {
    return new RoundTrips(count - before.count, ns - before.ns, agentNs - before.agentNs);
  }
}
