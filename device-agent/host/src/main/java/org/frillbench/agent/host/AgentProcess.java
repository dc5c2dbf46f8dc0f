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
import java.util.stream.Collectors;

/** A trial in a child process of its own, which never outlives this one. */
public final class AgentProcess implements AutoCloseable {

  /** How a line of the child's standard output begins that names the step about to begin. */
  static final String STEP = "step=";

  private static final int KEPT_ERROR_LINES = 20;
  private static final int MOST_CHARACTERS = 4096;

  /** How often is looked whether the child has printed too much. */
  private static final long LOOK_MILLIS = 1000;

  private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> LIVE.forEach(Process::destroyForcibly), "agent processes"));
  }

  private final Process process;
  private final CrashLog crashLog;
  private final ErrorFile errors;
  private final LineReader output;

  private AgentProcess(
      Process process, CrashLog crashLog, ErrorFile errors, Consumer<String> onStep) {
    this.process = process;
    this.crashLog = crashLog;
    this.errors = errors;
    this.output =
        LineReader.start(
            process.getInputStream(),
            line -> {
              if (line.startsWith(STEP)) {
                onStep.accept(line.substring(STEP.length()));
              }
            });
  }

  /**
   * Starts the host agent on a request.
   *
   * @param root what the request's absolute paths are resolved beneath: {@code /} for this machine,
   *     a private folder for a virtual device
   * @param request the request's file
   * @param report where the report is written, beside and then renamed
   * @param onStep receives the id of each step as it begins
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
    Path crashLog = beside(report, ".crash");
    List<String> command = new ArrayList<>(HostCores.restriction(cores));
    command.addAll(
        ChildJvm.command(
            crashLog, HostAgent.class, root.toString(), request.toString(), report.toString()));
    return start(command, crashLog, report, onStep);
  }

  /**
   * Starts another {@code main} of ours in such a process.
   *
   * @param report beside which a crash in native code leaves its report
   * @param onStep receives the id of each step as it begins
   */
  public static AgentProcess start(
      Class<?> main, Path report, Consumer<String> onStep, String... arguments) throws IOException {
    Path crashLog = beside(report, ".crash");
    return start(ChildJvm.command(crashLog, main, arguments), crashLog, report, onStep);
  }

  /**
   * Starts a program that is not on this process's class path.
   *
   * @param classPath its files
   * @param heapMib the most that its Java heap may take, MiB
   * @param main its main class
   * @param report beside which a crash in native code leaves its report
   * @param onStep receives the id of each step as it begins
   */
  public static AgentProcess start(
      List<Path> classPath,
      int heapMib,
      String main,
      Path report,
      Consumer<String> onStep,
      String... arguments)
      throws IOException {
    Path crashLog = beside(report, ".crash");
    List<Path> whole = new ArrayList<>(classPath);
    whole.add(CodePlace.of(WatchedProgram.class));
    return start(
        ChildJvm.command(crashLog, whole, heapMib, main, arguments), crashLog, report, onStep);
  }

  private static Path beside(Path report, String ending) {
    return report.resolveSibling(report.getFileName() + ending);
  }

  private static AgentProcess start(
      List<String> command, Path crashLog, Path report, Consumer<String> onStep)
      throws IOException {
    ErrorFile errors = new ErrorFile(beside(report, ".errors"));
    // What an earlier process left there is not this one's.
    errors.remove();
    ProcessBuilder builder = new ProcessBuilder(command);
    errors.redirect(builder);
    Process process = builder.start();
    LIVE.add(process);
    return new AgentProcess(process, new CrashLog(crashLog), errors, onStep);
  }

  /**
   * Waits for the child's end, and kills it when {@code limit} has passed.
   *
   * @return how it ended
   */
  public End await(Duration limit) throws InterruptedException {
    boolean ended = ends(limit);
    if (!ended) {
      kill();
    }
    int exitCode = process.waitFor();
    output.await();
    return new End(exitCode, !ended, lastErrors());
  }

  private boolean ends(Duration limit) throws InterruptedException {
    boolean ended = false;
    for (long left = limit.toMillis(); !ended && left > 0; left -= LOOK_MILLIS) {
      ended = process.waitFor(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      errors.bound();
    }
    return ended;
  }

  private String lastErrors() {
    List<String> lines = new ArrayList<>(errors.lines());
    crashLog.summary().ifPresent(lines::add);
    return lines.stream()
        .skip(Math.max(0, lines.size() - KEPT_ERROR_LINES))
        .map(line -> line.substring(0, Math.min(line.length(), MOST_CHARACTERS)).stripTrailing())
        .collect(Collectors.joining("\n"));
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
    errors.remove();
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
