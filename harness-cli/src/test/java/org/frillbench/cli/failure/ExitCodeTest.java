package org.frillbench.cli.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {

  @Test
  void whereSeveralApplyTheGravestCounts() {
    List<Integer> order = List.of(70, 130, 7, 3, 4, 6, 1, 5);
    for (int grave = 0; grave < order.size(); grave++) {
      for (int lighter = grave; lighter < order.size(); lighter++) {
        ExitCode one = ExitCode.of(order.get(grave));
        ExitCode other = ExitCode.of(order.get(lighter));
        assertEquals(one, one.or(other));
        assertEquals(one, other.or(one));
      }
      assertEquals(ExitCode.of(order.get(grave)), ExitCode.DONE.or(ExitCode.of(order.get(grave))));
    }
  }

  @Test
  void eachIsKnownByItsCode() {
    for (ExitCode exit : ExitCode.values()) {
      assertEquals(exit, ExitCode.of(exit.code()));
    }
  }
}
