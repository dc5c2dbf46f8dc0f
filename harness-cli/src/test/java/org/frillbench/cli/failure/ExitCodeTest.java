package org.frillbench.cli.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {

  /** Each takes precedence over those after it. */
  private static final List<Integer> PRECEDENCE = List.of(70, 130, 7, 3, 4, 6, 1, 5, 2, 0);

  @Test
  void exitCodeOfTwoIsTheOneThatTakesPrecedence() {
    for (int first = 0; first < PRECEDENCE.size(); first++) {
      for (int second = first; second < PRECEDENCE.size(); second++) {
        ExitCode one = ExitCode.of(PRECEDENCE.get(first));
        ExitCode other = ExitCode.of(PRECEDENCE.get(second));
        assertEquals(one, one.or(other));
        assertEquals(one, other.or(one));
      }
    }
  }

  @Test
  void everyExitCodeHasAPrecedence() {
    assertEquals(PRECEDENCE, Arrays.stream(ExitCode.values()).map(ExitCode::code).toList());
  }

  @Test
  void everyExitCodeIsFoundByItsNumber() {
    for (ExitCode exit : ExitCode.values()) {
      assertEquals(exit, ExitCode.of(exit.code()));
    }
  }
}
