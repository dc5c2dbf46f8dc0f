package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.frillbench.cli.user.HostProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockNoteTest {

  private static final String TEXT =
      "{\"host\":\"bench-1\",\"user\":\"alice\",\"pid\":4711,"
          + "\"started\":\"2026-11-24T06:00:00Z\",\"since\":\"2026-11-24T06:12:00Z\"}";

  private static final LockNote NOTE =
      new LockNote(
          new HostProcess("bench-1", "alice", 4711, Instant.parse("2026-11-24T06:00:00Z")),
          Instant.parse("2026-11-24T06:12:00Z"));

  @Test
  void noteIsReadBackEqual() {
    assertEquals(TEXT, NOTE.text());
    assertEquals(Optional.of(NOTE), LockNote.read(TEXT));
    assertEquals("alice on bench-1 (process 4711, since 2026-11-24T06:12:00Z)", NOTE.words());
  }

  @Test
  void noteMayLackTheStartTime() {
    LockNote without = new LockNote(new HostProcess("b", "a", 1, null), NOTE.since());
    assertEquals(Optional.of(without), LockNote.read(without.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "null",
        "{\"host\":\"\\u001b[31m\",\"user\":\"a\",\"pid\":1,\"since\":\"2026-11-24T06:12:00Z\"}",
        "{\"host\":\"h\",\"user\":\"a b\",\"pid\":1,\"since\":\"2026-11-24T06:12:00Z\"}",
        "{\"host\":\"h\",\"user\":\"a\",\"pid\":\"x\",\"since\":\"2026-11-24T06:12:00Z\"}",
        "{\"host\":\"h\",\"user\":\"a\",\"pid\":1,\"since\":\"soon\"}",
        "{\"host\":{},\"user\":\"a\",\"pid\":1,\"since\":\"2026-11-24T06:12:00Z\"}"
      })
  void whatIsNoNoteIsNotBelieved(String text) {
    assertEquals(Optional.empty(), LockNote.read(text));
  }

  @Test
  void tooLongNoteIsNotRead() {
    assertEquals(Optional.empty(), LockNote.read(TEXT + " ".repeat(1000)));
  }
}
