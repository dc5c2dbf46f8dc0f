package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Refused installations of real devices, from reports: {@code scenarios/README.md}. */
@Timeout(120)
final class InstallCasesTest {

  @TempDir Path folder;

  private void assertRefused(ScriptedAdbServer server, String reason) throws Exception {
    Cli.Ended ended =
        new InProcess(folder)
            .with("ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()))
            .run(
                "push-and-run",
                "--quick",
                "--output",
                "run.json",
                TinyModel.floats(folder.resolve("tiny.tflite")).toString());
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.complaint().endsWith(reason), ended.complaint());
  }

  @Test
  void securityExceptionForAllUsersAndTheMainUserIsReported() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-inst_user150"))) {
      assertRefused(
          server,
          "refused the agent app: java.lang.SecurityException: Shell does not have"
              + " permission to access user 150.");
      assertTrue(
          server.requests().stream()
              .anyMatch(request -> request.contains("pm install -r --user 0 ")),
          server.requests()::toString);
    }
  }

  @Test
  void disabledInstallationOverUsbIsReportedWithAdvice() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-inst_miui"))) {
      assertRefused(
          server,
          "INSTALL_FAILED_USER_RESTRICTED (Install canceled by user): allow 'Install via"
              + " USB' in the developer options, and confirm on the screen.");
    }
  }
}
