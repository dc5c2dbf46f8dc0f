package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OperatorLogTest {

  private static void inference(OperatorLog log, long padNs, long addNs) {
    log.inference();
    log.took(log.operator(() -> "PAD", 0, false), padNs);
    log.took(log.operator(() -> "Add (ND)", 0, true), addNs);
  }

  @Test
  void eachOperatorHasTheMeanOfItsMiddleHalf() {
    OperatorLog log = new OperatorLog();
    inference(log, 9999, 9999);
    log.clear();
    for (int pause : new int[] {0, 0, 1_000_000, 0}) {
      inference(log, 10 + pause, 7);
    }
    assertEquals(
        List.of(new OperatorTime("PAD", 0, false, 10), new OperatorTime("Add (ND)", 0, true, 7)),
        log.times(4));
    assertEquals(3.5, OperatorLog.middle(new long[] {1, 5, 2, 6, 3, 4}));
  }

  @Test
  void inferencesThatDifferHaveNoProfile() {
    OperatorLog log = new OperatorLog();
    inference(log, 1, 1);
    log.inference();
    log.took(log.operator(() -> "MUL", 1, false), 1);
    assertThrows(IllegalStateException.class, () -> log.times(2));
    OperatorLog shorter = new OperatorLog();
    inference(shorter, 1, 1);
    shorter.inference();
    shorter.took(shorter.operator(() -> "PAD", 0, false), 1);
    assertThrows(IllegalStateException.class, () -> shorter.times(2));
  }
}
