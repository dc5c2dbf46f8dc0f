package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.wire.OutputDigest;

/** Digests outputs one after the other. */
final class OutputSummary {

  private final HexDigest sha256 = HexDigest.sha256();
  private long elements;
  private long finite;
  private double sum;
  private double minimum = Double.POSITIVE_INFINITY;
  private double maximum = Double.NEGATIVE_INFINITY;

  void add(String type, ByteBuffer bytes) {
    sha256.update(bytes);
    if (!type.equals("FLOAT32")) {
      return;
    }
    ByteBuffer floats = bytes.duplicate().order(ByteOrder.nativeOrder());
    while (floats.remaining() >= Float.BYTES) {
      add(floats.getFloat());
    }
  }

  private void add(float value) {
    elements++;
    if (Math.abs(value) <= Float.MAX_VALUE) {
      finite++;
      sum += value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
  }

  OutputDigest digest() {
    return new OutputDigest(sha256.hex(), elements == 0 ? null : summary());
  }

  private OutputDigest.Summary summary() {
    return finite == 0
        ? new OutputDigest.Summary(elements, elements, null, null, null)
        : new OutputDigest.Summary(elements, elements - finite, minimum, sum / finite, maximum);
  }
}
