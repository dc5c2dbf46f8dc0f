package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypeNamesTest {

  @Test
  void everyTypeIsCalledAsTheRuntimeCallsIt() {
    new TfliteEngine();
    for (int type = 0; type < TypeNames.count(); type++) {
      assertEquals(TypeNames.ofRuntime(type), TypeNames.of(type));
    }
    assertEquals("UNKNOWN TYPE", TypeNames.of(TypeNames.count() + 100));
    assertEquals("UNKNOWN TYPE", TypeNames.of(-1));
  }
}
