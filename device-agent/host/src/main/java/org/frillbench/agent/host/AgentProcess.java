package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A trial in a child process of its own, which never outlives this one. */
public final class AgentProcess implements AutoCloseable {

  /** How a line of the child's standard output begins that names the step about to begin. */
  static final String STEP = "step=";

  /** The line by which an agent says that all its files are written. */
  static final String DONE = "frill-bench-agent=done";

  /** How often is looked whether the child has printed too much. */
  private static final long LOOK_MILLIS = 1000;

  private final Process process;
  private final ChildCommand command;
  private final ErrorFile errors;
  private final LineReader output;

  private volatile Consumer<String> onStep;
  private volatile boolean done;

  private AgentProcess(
      Process process, ChildCommand command, ErrorFile errors, Consumer<String> onStep) {
    this.process = process;
    this.command = command;
    this.errors = errors;
    this.onStep = onStep;
    this.output = LineReader.start(process.getInputStream(), this::line);
  }

  private void line(String line) {
    if (line.startsWith(STEP)) {
      onStep.accept(line.substring(STEP.length()));
    } else if (line.equals(DONE) && command.draft().isEmpty()) {
      // A JVM takes some 10 ms more to exit: it waits for its compilers.
      done = true;
      process.destroyForcibly();
    }
  }

  /**
   * Starts the host agent on a request, whose file is there.
   *
   * @param onStep receives the id of each step as it begins
   */
  public static AgentProcess start(
      Path root, Path request, Path report, ProcessConditions conditions, Consumer<String> onStep)
      throws IOException {
    return standBy(root, request, report, conditions).begin(onStep);
  }

  /**
   * Starts the host agent, which gets ready, and waits for {@link #begin} before it reads anything.
   *
   * @param root what the request's absolute paths are resolved beneath: {@code /} for this machine,
   *     a private folder for a virtual device
   * @param request the request's file
   * @param report where the report is written, beside and then renamed
   * @param conditions what it runs under
   */
  public static AgentProcess standBy(
      Path root, Path request, Path report, ProcessConditions conditions) throws IOException {
    return start(ChildCommand.agent(root, request, report, conditions), report, step -> {});
  }

  /**
   * Starts the profiler of operators on a request, as the agent that measures is started.
   *
   * @param report where the profile is written
   * @param conditions what it runs under
   */
  public static AgentProcess startProfiler(Path request, Path report, ProcessConditions conditions)
      throws IOException {
    return start(ChildCommand.profiler(request, report, conditions), report, step -> {});
  }

  /**
   * Starts the host agent on requests for outputs alone, which are served in turn until one fails.
   *
   * @param reports where they are written, one a request
   */
  public static AgentProcess startUntimed(List<Path> requests, List<Path> reports)
      throws IOException {
    return start(ChildCommand.untimedAgent(requests, reports), reports.get(0), step -> {})
        .begin(step -> {});
  }

  /** Lets a host agent begin: its requests are in their files now. */
  public AgentProcess begin(Consumer<String> listener) {
    onStep = listener;
    ParentWatch.letBegin(process);
    return this;
  }

  /** Whether it has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Starts another {@code main} of ours, which times nothing, in such a process.
   *
   * @param report beside which a crash in native code leaves its report
   */
  public static AgentProcess start(
      Class<?> main, Path report, Consumer<String> onStep, String... arguments) throws IOException {
    return start(ChildCommand.of(main, report, List.of(arguments)), report, onStep);
  }

  /**
   * Starts a program that is not on this process's class path, but on {@code classPath}.
   *
   * @param heapMib the most that its Java heap may take, MiB
   */
  public static AgentProcess start(
      List<Path> classPath,
      int heapMib,
      String main,
      Path report,
      Consumer<String> onStep,
      String... arguments)
      throws IOException {
    ChildCommand program = ChildCommand.foreign(report, classPath, heapMib, main, arguments);
    return start(program, report, onStep);
  }

  private static AgentProcess start(ChildCommand command, Path report, Consumer<String> onStep)
      throws IOException {
    ErrorFile errors = new ErrorFile(ErrorFile.beside(report, ".errors"));
    return new AgentProcess(command.start(errors), command, errors, onStep);
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
    exitCode = done ? 0 : exitCode;
    command.ended(exitCode);
    return new End(exitCode, !ended, LastErrors.of(errors, command.crashLog()));
  }

  private boolean ends(Duration limit) throws InterruptedException {
    boolean ended = false;
    for (long left = limit.toMillis(); !ended && left > 0; left -= LOOK_MILLIS) {
      ended = process.waitFor(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      errors.bound();
    }
    return ended;
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
    LiveChildren.remove(process);
    command.discard();
    errors.remove();
  }

  /**
   * How a child ended.
   *
   * @param exitCode its exit code, 0 for an agent that was done; 128 + n after signal n
   * @param timedOut whether it was killed because its time had passed
   * @param errors the last lines of its standard error, and of a crash in native code where it was
   */
  public record End(int exitCode, boolean timedOut, String errors) {}
}
