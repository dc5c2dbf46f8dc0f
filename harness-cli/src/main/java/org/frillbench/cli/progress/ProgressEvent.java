package org.frillbench.cli.progress;

import java.time.Duration;

/**
 * An event for programs, as {@code progress-1.schema.json} has it. What it does not have is null.
 *
 * @param schema of the first event only
 * @param command of the first event only
 * @param device of the commands that measure on several
 * @param elapsedMs since the work began that is counted
 * @param leftMs about how much longer it takes
 * @param text a sentence or line for people
 * @param exitCode of the last event only
 */
record ProgressEvent(
    Kind event,
    String schema,
    String command,
    String device,
    String phase,
    String detail,
    String candidate,
    Integer round,
    Long done,
    Long total,
    Unit unit,
    Long elapsedMs,
    Long leftMs,
    Double perSecond,
    String outcome,
    String text,
    Integer exitCode) {

  /** What has happened. */
  enum Kind {
    START,
    PHASE,
    CANDIDATE,
    PROGRESS,
    MESSAGE,
    WARNING,
    ERROR,
    END
  }

  private static final String SCHEMA = "frill-bench/progress/1";

  static ProgressEvent start(String command) {
    return new ProgressEvent(
        Kind.START,
        SCHEMA,
        command,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static ProgressEvent end(int exitCode) {
    return new ProgressEvent(
        Kind.END, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, exitCode);
  }

  /** A line of text, without the tool's own name. */
  static ProgressEvent text(Kind kind, String device, String text) {
    return new ProgressEvent(
        kind, null, null, device, null, null, null, null, null, null, null, null, null, null, null,
        text, null);
  }

  static ProgressEvent of(Kind kind, String device, ProgressState state, String outcome) {
    boolean counted = state.total() > 0;
    return new ProgressEvent(
        kind,
        null,
        null,
        device,
        state.phase(),
        state.detail().isEmpty() ? null : state.detail(),
        state.candidate(),
        state.round() == 0 ? null : state.round(),
        counted ? state.done() : null,
        counted ? state.total() : null,
        counted ? state.unit() : null,
        state.elapsed().toMillis(),
        millis(state.left()),
        state.perSecond() > 0 && Double.isFinite(state.perSecond()) ? state.perSecond() : null,
        outcome.isEmpty() ? null : outcome,
        null,
        null);
  }

  private static Long millis(Duration duration) {
    return duration == null ? null : duration.toMillis();
  }
}
