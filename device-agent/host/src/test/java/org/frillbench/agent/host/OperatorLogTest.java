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
  void timesAreMeansOverTheMiddleHalfOfTheInferences() {
    OperatorLog log = new OperatorLog();
    inference(log, 9999, 9999);
    log.clear();
    for (int pause : new int[] {0, 0, 1_000_000, 0}) {
      inference(log, 10 + pause, 7);
    }
    assertEquals(
        List.of(new OperatorTime("PAD", 0, false, 10), new OperatorTime("Add (ND)", 0, true, 7)),
        log.times(new long[] {21, 20, 1_000_020, 22}));
    assertEquals(3.5, OperatorLog.mean(new long[] {1, 5, 2, 6, 3, 4}));
  }

  @Test
  void operatorsAndTheRestAreTheWholeInference() {
    OperatorLog log = new OperatorLog();
    long[] wholeNs = {30, 50, 40, 900};
    long[] padNs = {10, 10, 20, 20};
    for (long ns : padNs) {
      inference(log, ns, 15);
    }
    double operators = log.times(wholeNs).stream().mapToDouble(OperatorTime::ns).sum();
    assertEquals(45, OperatorLog.mean(wholeNs));
    assertEquals(30, operators, "the rest is 15");
  }

  @Test
  void inferencesThatDifferHaveNoProfile() {
    OperatorLog log = new OperatorLog();
    inference(log, 1, 1);
    log.inference();
    log.took(log.operator(() -> "MUL", 1, false), 1);
    assertThrows(IllegalStateException.class, () -> log.times(new long[2]));
    OperatorLog shorter = new OperatorLog();
    inference(shorter, 1, 1);
    shorter.inference();
    shorter.took(shorter.operator(() -> "PAD", 0, false), 1);
    assertThrows(IllegalStateException.class, () -> shorter.times(new long[2]));
  }
}
