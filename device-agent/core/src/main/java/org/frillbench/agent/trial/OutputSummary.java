package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.frillbench.agent.wire.OutputDigest;

/** Digests outputs one after the other. */
final class OutputSummary {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final MessageDigest sha256;
  private long elements;
  private long finite;
  private double sum;
  private double minimum = Double.POSITIVE_INFINITY;
  private double maximum = Double.NEGATIVE_INFINITY;

  OutputSummary() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(String type, ByteBuffer bytes) {
    sha256.update(bytes.duplicate());
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
    StringBuilder hex = new StringBuilder();
    for (byte b : sha256.digest()) {
      hex.append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
    }
    return new OutputDigest(hex.toString(), elements == 0 ? null : summary());
  }

  private OutputDigest.Summary summary() {
    return finite == 0
        ? new OutputDigest.Summary(elements, elements, null, null, null)
        : new OutputDigest.Summary(elements, elements - finite, minimum, sum / finite, maximum);
  }
}
