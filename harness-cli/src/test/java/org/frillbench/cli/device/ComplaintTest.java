package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComplaintTest {

  @Test
  void complaintOfAStackTraceIsItsException() {
    assertEquals(
        "java.lang.SecurityException: Shell does not have permission to access user 150",
        Complaint.in(
            """

            Exception occurred while executing 'install':
            java.lang.SecurityException: Shell does not have permission to access user 150
            \tat com.android.server.am.UserController.handleIncomingUser(UserController.java:2680)
            \t... 7 more
            """));
    assertEquals(
        "java.lang.NoClassDefFoundError: org/frillbench/X",
        Complaint.in(
            """
            Exception in thread "main" java.lang.NoClassDefFoundError: org/frillbench/X
            \tat a.b(C.java:1)
            Caused by: java.lang.Error: y
            """));
  }

  @Test
  void complaintWithoutStackTraceIsTheLastLine() {
    assertEquals("mkdir: x: Read-only", Complaint.in("first\nmkdir: x: Read-only\n\n"));
    assertEquals("", Complaint.in(" \n\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "x", "at a(", "\n", "Exception", "java.lang.Exception: "})
  void complaintOfLongOutputIsOneShortLine(String piece) {
    String printed = piece.repeat((4 << 20) / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals(true, Complaint.in(printed).length() <= 300));
  }
}
