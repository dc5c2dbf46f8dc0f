package org.frillbench.agent.host;

import java.nio.charset.StandardCharsets;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/**
 * Initializes on another core, while this process loads its native libraries, what a request takes
 * as well. None of it loads a library itself: two threads that do may wait for each other.
 */
final class EarlyStart extends Thread {

  private static final byte[] REQUEST =
      "{\"protocol\":0,\"model\":{\"path\":\"\"}}".getBytes(StandardCharsets.UTF_8);

  private final DeviceProbe probe;

  private EarlyStart(DeviceProbe probe) {
    super("early start");
    this.probe = probe;
  }

  /** Begins. */
  static EarlyStart begin(DeviceProbe probe) {
    EarlyStart start = new EarlyStart(probe);
    start.setDaemon(true);
    start.start();
    return start;
  }

  @Override
  public void run() {
    try {
      // JavaCPP makes one in each of its classes; the first one takes 14 ms.
      Class.forName("java.lang.SecurityManager");
      Wire.request(REQUEST);
      probe.state();
      probe.scheduling();
    } catch (ClassNotFoundException | WireException e) {
      // Then it is initialized when it is needed.
      return;
    }
  }
}
