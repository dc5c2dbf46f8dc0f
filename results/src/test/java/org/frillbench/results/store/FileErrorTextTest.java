package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FileErrorTextTest {

  @Test
  void fileThatMayNotBeWrittenIsNamedByTheReasonAlone() {
    assertEquals(
        "permission is denied",
        FileErrorText.of(new FileNotFoundException("runs (1)/a.json.journal (Permission denied)")));
    assertEquals(
        "Read-only file system",
        FileErrorText.of(new FileNotFoundException("a.json.journal (Read-only file system)")));
    assertEquals("disk is full", FileErrorText.of(new IOException("disk is full")));
  }
}
