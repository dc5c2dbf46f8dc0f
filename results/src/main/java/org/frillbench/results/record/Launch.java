package org.frillbench.results.record;

/** How the agent's process is started, which determines its cores and clocks. */
public enum Launch {
  /** As an app in the foreground, through instrumentation. */
  APP,
  /** As a process of the shell user. */
  SHELL,
  /** As a child process on this host. */
  PROCESS
}
