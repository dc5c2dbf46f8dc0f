package org.frillbench.cli.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentVariablesTest {

  private static final Map<String, String> SET = Map.of("Path", "C:\\Windows", "TEMP", "C:\\Temp");

  @Test
  void namesHaveNoCaseOnWindows() {
    Map<String, String> variables = Environment.named(SET, /* windows= */ true);
    assertEquals("C:\\Windows", variables.get("PATH"));
    assertEquals("C:\\Temp", variables.getOrDefault("temp", ""));
  }

  @Test
  void namesHaveCaseElsewhere() {
    assertNull(Environment.named(SET, /* windows= */ false).get("PATH"));
  }
}
