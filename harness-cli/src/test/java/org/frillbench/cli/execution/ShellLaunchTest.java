package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;
import org.junit.jupiter.api.Test;

final class ShellLaunchTest {

  private static final Duration LIMIT = Duration.ofSeconds(7);
  private static final String FOLDER = "/data/local/tmp/frill-bench";
  private static final String RUN =
      "app_process / --nice-name=frill-bench-agent org.frillbench.agent.ShellAgent "
          + FOLDER
          + "/requests/t-1.json "
          + FOLDER
          + "/reports/t-1.report.json";

  private final FakeLink link = new FakeLink();
  private final ShellLaunch launch = new ShellLaunch(link, "/x/agent.apk");
  private final AgentRun agent = new AgentRun(new CountedLink(link), link, launch);

  @Test
  void shellLaunchUsesNoProgramMissingInOldReleases() throws LinkLostException {
    String reports = FOLDER + "/reports";
    assertEquals(
        List.of(
            new Question(
                "[ -d "
                    + reports
                    + " ] || ( mkdir -p "
                    + reports
                    + " && chmod 700 "
                    + reports
                    + " )",
                DevicePolicy.COMMAND)),
        launch.preparation());
    agent.run(TrialJobs.shell("t-1", LIMIT, null), step -> {});
    assertEquals("CLASSPATH=/x/agent.apk " + RUN, link.told.get(0));
  }

  @Test
  void shellLaunchRestrictsTheAgentToTheMask() throws LinkLostException {
    agent.run(TrialJobs.shell("t-1", LIMIT, "f0"), step -> {});
    assertTrue(link.told.contains("CLASSPATH=/x/agent.apk taskset f0 " + RUN));
  }

  @Test
  void stepsAreReportedAndACrashIsQuoted() throws LinkLostException {
    link.answers.put(
        "CLASSPATH=", new ShellResult(134, "step=load\nstep=Load!\nwhat is this\nAborted \n"));
    List<String> steps = new ArrayList<>();
    AgentExit end = agent.run(TrialJobs.shell("t-1", LIMIT, null), steps::add).exit();
    assertEquals(List.of("load"), steps);
    assertEquals("exit code 134: Aborted", end.said());
    link.answers.put("CLASSPATH=", new ShellResult(0, "step=load\n"));
    assertEquals("", agent.run(TrialJobs.shell("t-1", LIMIT, null), steps::add).exit().said());
  }

  @Test
  void onlyNumericProcessIdsAreKilled() throws LinkLostException {
    link.answers.put("pidof", new ShellResult(0, "12 -1 345 0 x;y\n"));
    launch.stop();
    assertEquals(List.of("pidof frill-bench-agent", "kill -9 12", "kill -9 345"), link.told);
  }

  @Test
  void agentIsFoundByPsIfPidofIsMissing() throws LinkLostException {
    link.missing.add("pidof");
    link.answers.put("ps", new ShellResult(0, AgentProcessesTest.PS));
    launch.stop();
    assertEquals(List.of("pidof frill-bench-agent", "ps", "kill -9 2511"), link.told);
  }
}
