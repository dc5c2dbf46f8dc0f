package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A trial in a child process of its own, which never outlives this one. */
public final class AgentProcess implements AutoCloseable {

  /** How a line of the child's standard output begins that names the step about to begin. */
  static final String STEP = "step=";

  private static final int KEPT_ERROR_LINES = 20;
  private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> LIVE.forEach(Process::destroyForcibly), "agent processes"));
  }

  private final Process process;
  private final CrashLog crashLog;
  private final LineReader output;
  private final LineReader errors;
  private final LastLines lastErrors = new LastLines(KEPT_ERROR_LINES);

  private AgentProcess(Process process, CrashLog crashLog, Consumer<String> onStep) {
    this.process = process;
    this.crashLog = crashLog;
    this.output =
        LineReader.start(
            process.getInputStream(),
            line -> {
              if (line.startsWith(STEP)) {
                onStep.accept(line.substring(STEP.length()));
              }
            });
    this.errors = LineReader.start(process.getErrorStream(), lastErrors::add);
  }

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
    return start(root, request, report, Set.of(), onStep);
  }

  /**
   * The same on some of this machine's cores alone, out of {@link HostCores#choosable}.
   *
   * @param cores their numbers, as the kernel counts them; none for any
   */
  public static AgentProcess start(
      Path root, Path request, Path report, Set<Integer> cores, Consumer<String> onStep)
      throws IOException {
    Path crashLog = crashLog(report);
    List<String> command = new ArrayList<>(HostCores.restriction(cores));
    command.addAll(
        ChildJvm.command(
            crashLog, HostAgent.class, root.toString(), request.toString(), report.toString()));
    return start(command, crashLog, onStep);
  }

  /**
   * Starts another {@code main} of ours in such a process.
   *
   * @param report beside which a crash in native code leaves its report
   * @param onStep hears the id of each step as it begins
   */
  public static AgentProcess start(
      Class<?> main, Path report, Consumer<String> onStep, String... arguments) throws IOException {
    Path crashLog = crashLog(report);
    return start(ChildJvm.command(crashLog, main, arguments), crashLog, onStep);
  }

  private static Path crashLog(Path report) {
    return report.resolveSibling(report.getFileName() + ".crash");
  }

  private static AgentProcess start(List<String> command, Path crashLog, Consumer<String> onStep)
      throws IOException {
    Process process = new ProcessBuilder(command).start();
    LIVE.add(process);
    return new AgentProcess(process, new CrashLog(crashLog), onStep);
  }

  /**
   * Waits for the child's end, and kills it when {@code limit} has passed.
   *
   * @return how it ended
   */
  public End await(Duration limit) throws InterruptedException {
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      kill();
    }
    int exitCode = process.waitFor();
    output.await();
    errors.await();
    crashLog.summary().ifPresent(lastErrors::add);
    return new End(exitCode, !ended, lastErrors.text());
  }

  /** The child's process id on this machine. */
  public long pid() {
    return process.pid();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Kills the child if it still runs, and waits until it is gone. */
  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
    process.onExit().join();
    LIVE.remove(process);
    crashLog.remove();
  }

  /**
   * How a child ended.
   *
   * @param exitCode its exit code; 128 + n after signal n
   * @param timedOut whether it was killed because its time had passed
   * @param errors the last lines of its standard error, and of a crash in native code where it was
   */
  public record End(int exitCode, boolean timedOut, String errors) {}
}
