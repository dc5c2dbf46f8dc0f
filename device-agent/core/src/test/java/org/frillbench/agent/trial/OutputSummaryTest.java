package org.frillbench.agent.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.frillbench.agent.wire.OutputDigest;
import org.junit.jupiter.api.Test;

/** Digests are those of {@code sha256sum} over the same bytes, floats little-endian. */
final class OutputSummaryTest {

  private static ByteBuffer floats(float... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      buffer.putFloat(value);
    }
    buffer.flip();
    return buffer;
  }

  private static ByteBuffer abc() {
    return ByteBuffer.wrap("abc".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void floatsAreDigestedAndSummed() {
    OutputSummary summary = new OutputSummary();
    summary.add("FLOAT32", floats(1, -2, Float.POSITIVE_INFINITY, 0.25f));
    OutputDigest digest = summary.digest();
    assertEquals("dae894a0d3dd489fdfcf80330760e8af2f73926280728a8b4ab446b37a32b610", digest.digest);
    assertEquals(4, digest.summary.elements);
    assertEquals(1, digest.summary.nonFinite);
    assertEquals(-2, digest.summary.minimum);
    assertEquals(-0.25, digest.summary.mean);
    assertEquals(1, digest.summary.maximum);
  }

  @Test
  void otherTypesAreDigestedOnly() {
    OutputSummary summary = new OutputSummary();
    summary.add("INT8", abc());
    OutputDigest digest = summary.digest();
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.digest);
    assertNull(digest.summary);
  }

  @Test
  void outputsAreDigestedOneAfterTheOther() {
    OutputSummary summary = new OutputSummary();
    summary.add("UINT8", abc());
    summary.add("FLOAT32", floats(1, -2, Float.POSITIVE_INFINITY, 0.25f));
    assertEquals(
        "29bad2274a3a4a904f5aa83b601552a766ebac4e5b5599e0d22ffea27dac1c64",
        summary.digest().digest);
  }

  @Test
  void nothingFiniteHasNoSpread() {
    OutputSummary summary = new OutputSummary();
    summary.add("FLOAT32", floats(Float.NaN, Float.NEGATIVE_INFINITY));
    OutputDigest.Summary spread = summary.digest().summary;
    assertEquals(2, spread.nonFinite);
    assertNull(spread.minimum);
    assertNull(spread.mean);
    assertNull(spread.maximum);
  }

  @Test
  void readingLeavesTheBufferAsItWas() {
    ByteBuffer output = floats(1);
    new OutputSummary().add("FLOAT32", output);
    assertEquals(4, output.remaining());
  }
}
