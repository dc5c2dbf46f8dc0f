package org.frillbench.cli.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AuditChildTest {

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "bounds the line, not its words")
  void processThatCannotBeStartedIsTheReason() {
    // Beyond what Linux and macOS pass on.
    String tooLong = "x".repeat(1 << 22);
    CommandFailure failure =
        assertThrows(
            CommandFailure.class,
            () -> AuditChild.start(folder.resolve("crash"), AuditProcess.class, tooLong));
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertTrue(
        failure.getMessage().startsWith("a process of the audit cannot be started: "),
        failure.getMessage());
  }
}
