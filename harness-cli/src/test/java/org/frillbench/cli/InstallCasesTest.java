package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Installations that devices refuse, as people reported them: {@code scenarios/README.md}. */
@Timeout(120)
final class InstallCasesTest {

  @TempDir Path folder;

  private Cli.Ended measure(ScriptedAdbServer server) throws Exception {
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()))
        .run(
            "push-and-run",
            "--quick",
            "--output",
            "run.json",
            TinyModel.floats(folder.resolve("tiny.tflite")).toString());
  }

  @Test
  void theExceptionIsNamedWhenTheMainUserAloneIsRefusedToo() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-inst_user150"))) {
      Cli.Ended ended = measure(server);
      assertEquals(3, ended.exit(), ended.err());
      assertTrue(
          ended
              .complaint()
              .endsWith(
                  "refused the agent app: java.lang.SecurityException: Shell does not have"
                      + " permission to access user 150."),
          ended.complaint());
      assertTrue(
          server.requests().stream()
              .anyMatch(request -> request.contains("pm install -r --user 0 ")),
          server.requests()::toString);
    }
  }

  @Test
  void anInstallationOverUsbThatIsSwitchedOffComesWithAdvice() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-inst_miui"))) {
      Cli.Ended ended = measure(server);
      assertEquals(3, ended.exit(), ended.err());
      assertTrue(
          ended
              .complaint()
              .endsWith(
                  "INSTALL_FAILED_USER_RESTRICTED (Install canceled by user): allow 'Install via"
                      + " USB' in the developer options, and confirm on the screen."),
          ended.complaint());
    }
  }
}
