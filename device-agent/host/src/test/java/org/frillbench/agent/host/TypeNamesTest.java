package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypeNamesTest {

  @Test
  void everyTypeIsCalledAsTheRuntimeCallsIt() {
    new TfliteEngine();
    for (int type = -1; type < 100; type++) {
      assertEquals(TypeNames.ofRuntime(type), TypeNames.of(type));
    }
    assertEquals("UNKNOWN TYPE", TypeNames.of(-1));
    assertEquals("UNKNOWN TYPE", TypeNames.of(99));
  }
}
