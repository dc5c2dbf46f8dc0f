package org.frillbench.cli.fault;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.ProcessConditions;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.trial.RequestService;
import org.frillbench.agent.wire.WireException;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.AgentTask;
import org.frillbench.virtual.agent.ImmediateExit;

/**
 * The real agent: one run of it in a child process that is held, all others in this process,
 * because a JVM for each would take most of the tests' time.
 */
final class HeldAgents implements AgentLauncher {

  private final AgentLauncher held;
  private final int which;
  private final AtomicInteger started = new AtomicInteger();
  private volatile Run child;
  private volatile boolean disturbed;

  /** Holds the {@code which}-th that is started. */
  HeldAgents(ProcessHold hold, int which) {
    this.held = AgentLauncher.childProcess(new ProcessConditions(List.of(), hold.environment()));
    this.which = which;
  }

  @Override
  public Run start(AgentTask task, Consumer<String> onStep) throws IOException {
    disturbed |= child != null && ProcessHandle.of(child.pid()).isPresent();
    if (started.incrementAndGet() == which) {
      child = held.start(task, onStep);
      return child;
    }
    try {
      new RequestService(
              new TfliteEngine(),
              new LinuxProbe(new File("/")),
              onStep::accept,
              path -> new File(task.root().toFile(), path))
          .serve(task.request().toFile(), task.report().toFile());
      return new ImmediateExit(new AgentProcess.End(0, false, ""), false);
    } catch (WireException e) {
      throw new IOException(e);
    }
  }

  /** Kills the child process. */
  void kill() {
    ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Whether one was started while the child process still ran. */
  boolean disturbed() {
    return disturbed;
  }
}
