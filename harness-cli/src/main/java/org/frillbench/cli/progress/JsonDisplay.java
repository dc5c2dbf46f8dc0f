package org.frillbench.cli.progress;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.frillbench.cli.progress.ProgressEvent.Kind;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.record.RunJson;

/** An object a line, for programs. */
public final class JsonDisplay implements Display {

  /** Of bytes that arrive, a program is informed twice a second. */
  private static final long MOST_OFTEN_MS = 500;

  private final PrintStream out;
  private final String device;
  private final PrintStream lines;
  private ProgressState latest;

  /**
   * Printed to {@code out}.
   *
   * @param device of which every event is; null for none
   * @param quiet whether lines are left out that are no warnings
   */
  public JsonDisplay(PrintStream out, String device, boolean quiet) {
    this.out = out;
    this.device = device;
    this.lines = Console.stream(line -> line(line, quiet));
  }

  private void line(String text, boolean quiet) {
    if (text.startsWith(Console.NAMED)) {
      String sentence = text.substring(Console.NAMED.length());
      print(ProgressEvent.text(Kind.WARNING, device, sentence));
    } else if (!quiet && !text.isBlank()) {
      print(ProgressEvent.text(Kind.MESSAGE, device, text));
    }
  }

  @Override
  public void candidate(ProgressState state) {
    print(Kind.CANDIDATE, state, "");
  }

  @Override
  public void phase(ProgressState state) {
    print(Kind.PHASE, state, "");
  }

  @Override
  public synchronized void update(ProgressState state) {
    boolean again =
        latest != null
            && latest.unit() == Unit.BYTES
            && latest.phase().equals(state.phase())
            && state.done() < state.total()
            && isSoon(state.elapsed().minus(latest.elapsed()).toMillis());
    if (!again) {
      latest = state;
      print(Kind.PROGRESS, state, "");
    }
  }

  /** Another transfer, which counts its own time, may be earlier in it. */
  private static boolean isSoon(long sinceMs) {
    return sinceMs >= 0 && sinceMs < MOST_OFTEN_MS;
  }

  @Override
  public void ended(ProgressState state, String outcome) {
    print(Kind.PROGRESS, state, outcome);
  }

  private void print(Kind kind, ProgressState state, String outcome) {
    print(ProgressEvent.of(kind, device, state, outcome));
  }

  /** One write, so that lines of several threads do not mix; UTF-8, as all JSON is. */
  void print(ProgressEvent event) {
    byte[] line =
        (ControlCharacters.inJson(RunJson.line(event)) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
    out.flush();
  }

  @Override
  public PrintStream lines() {
    return lines;
  }

  @Override
  public void clear() {
    out.flush();
  }
}
