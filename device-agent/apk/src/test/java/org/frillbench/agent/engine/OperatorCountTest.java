package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frillbench.agent.host.TestModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperatorCountTest {

  @TempDir private Path folder;

  private Integer count(byte[] bytes) throws Exception {
    return OperatorCount.of(Files.write(folder.resolve("m.tflite"), bytes).toFile());
  }

  @Test
  void operatorsOfTheFirstSubgraphAreCounted() throws Exception {
    assertEquals(1, count(TestModel.dense().bytes()));
    assertEquals(2, count(TestModel.quadrupled().bytes()));
    assertEquals(4, count(TestModel.inTwoParts().bytes()));
  }

  @Test
  void whatIsNoModelHasNoCount() throws Exception {
    assertNull(OperatorCount.of(new File("/none")));
    assertNull(count(new byte[0]));
    assertNull(count(new byte[64]));
    byte[] high = new byte[64];
    Arrays.fill(high, (byte) 0xff);
    assertNull(count(high));
  }

  @Test
  void everyTruncationAndEveryChangedByteGivesAPossibleCountOrNone() throws Exception {
    byte[] whole = TestModel.inTwoParts().bytes();
    for (int i = 0; i < whole.length; i++) {
      assertBounded(Arrays.copyOf(whole, i));
      byte[] changed = whole.clone();
      changed[i] ^= (byte) 0xff;
      assertBounded(changed);
    }
  }

  private void assertBounded(byte[] bytes) throws Exception {
    Integer count = count(bytes);
    assertTrue(count == null || (count >= 0 && count <= bytes.length / 4), () -> "" + count);
  }
}
