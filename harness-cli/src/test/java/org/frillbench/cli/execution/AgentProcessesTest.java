package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.junit.jupiter.api.Test;

final class AgentProcessesTest {

  /** In the columns of AOSP's toolbox ({@code ps.c}) of Android 5: the state has no heading. */
  static final String PS =
      """
      USER     PID   PPID  VSIZE  RSS     WCHAN    PC         NAME
      root      1     0     8660   704   ffffffff 00000000 S /init
      root      2     0     0      0     ffffffff 00000000 S kthreadd
      shell     2489  170   1092   480   ffffffff 00000000 S /system/bin/sh
      shell     2511  2489  512344 40760 ffffffff 00000000 R frill-bench-agent
      u0_a3     2600  160   612344 50760 ffffffff 00000000 S org.frillbench.agent
      shell     2512  2489  1092   480   00000000 00000000 R ps
      """;

  private final FakeLink link = new FakeLink();

  private Optional<List<String>> found(String name) throws LinkLostException {
    return AgentProcesses.of(link, name);
  }

  @Test
  void pidofListsEveryAgentProcess() throws LinkLostException {
    link.answers.put("pidof", new ShellResult(0, "12 345\n"));
    assertEquals(Optional.of(List.of("12", "345")), found("frill-bench-agent"));
    link.answers.put("pidof", new ShellResult(1, ""));
    assertEquals(Optional.of(List.of()), found("frill-bench-agent"));
  }

  @Test
  void psListsAgentProcessesIfPidofIsMissing() throws LinkLostException {
    link.missing.add("pidof");
    link.answers.put("ps", new ShellResult(0, PS));
    assertEquals(Optional.of(List.of("2511")), found("frill-bench-agent"));
    assertEquals(Optional.of(List.of("2600")), found("org.frillbench.agent"));
    assertEquals(Optional.of(List.of()), found("frill-bench"));
  }

  @Test
  void agentProcessesAreUnknownIfPidofAndPsFail() throws LinkLostException {
    link.missing.addAll(List.of("pidof", "ps"));
    assertEquals(Optional.empty(), found("frill-bench-agent"));
    link.missing.remove("ps");
    for (String odd : List.of("", "what?\n", "PID\n1\n", "USER NAME\nshell frill-bench-agent\n")) {
      link.answers.put("ps", new ShellResult(0, odd));
      assertEquals(Optional.empty(), found("frill-bench-agent"), odd);
    }
  }
}
