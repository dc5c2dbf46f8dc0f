package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.cli.device.Level;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.testkit.apk.Apk;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.sample.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentInstallationTest {

  private static final String PACKAGE = "org.frillbench.agent";
  private static final String PLACE = "/data/app/~~x==/org.frillbench.agent-y==/base.apk";

  @TempDir Path folder;

  private final List<String> notices = new ArrayList<>();
  private final VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1());
  private final DirectLink link = new DirectLink(device);
  private Path apk;

  @BeforeEach
  void makeApk() throws Exception {
    apk = Files.write(folder.resolve("agent.apk"), Apk.of(PACKAGE));
  }

  @AfterEach
  void close() {
    device.close();
  }

  private AgentInstallation inspect(Optional<Path> carried) throws LinkLostException {
    AgentInstallation agent =
        AgentInstallation.inspect(link, ((DeviceLink) link).describe(), () -> carried);
    link.told.clear();
    return agent;
  }

  private void installed(String sha256) {
    link.answers.put("pm path", new ShellResult(0, "package:" + PLACE + "\n"));
    link.answers.put("[ ! -r '" + PLACE, new ShellResult(0, sha256 + "  " + PLACE + "\n"));
  }

  private boolean installs() {
    return link.told.stream().anyMatch(line -> line.startsWith("pm install "));
  }

  @Test
  void installedAgentOfEqualDigestIsKept() throws Exception {
    installed(FileDigest.sha256(apk));
    AgentInstallation agent = inspect(Optional.of(apk));
    agent.ensure(notices::add);
    assertFalse(installs());
    assertEquals(List.of(), notices);
    assertEquals(CheckResult.ok("agent app", "of this version"), agent.check());
  }

  @Test
  void agentOfAnotherVersionIsReplaced() throws Exception {
    installed("ab".repeat(32));
    inspect(Optional.of(apk)).ensure(notices::add);
    assertTrue(installs());
    assertEquals(List.of("replacing the agent app on DIRECT."), notices);
    assertTrue(link.told.stream().noneMatch(line -> line.startsWith("pm uninstall")));
  }

  @Test
  void missingAgentIsInstalled() throws Exception {
    link.ask("pm uninstall " + PACKAGE);
    AgentInstallation agent = inspect(Optional.of(apk));
    assertEquals(Level.OK, agent.check().level());
    agent.ensure(notices::add);
    assertEquals(List.of("installing the agent app on DIRECT."), notices);
    assertTrue(link.ask("pm path " + PACKAGE).startsWith("package:"));
  }

  @Test
  void missingAgentWithoutABundledApkIsAnObstacle() throws Exception {
    link.ask("pm uninstall " + PACKAGE);
    assertEquals(Level.OBSTACLE, inspect(Optional.empty()).check().level());
  }

  @Test
  void agentOfVirtualDeviceIsNotReplaced() throws Exception {
    AgentInstallation agent = inspect(Optional.of(apk));
    agent.ensure(notices::add);
    assertFalse(installs());
    assertEquals(CheckResult.ok("agent app", "built in"), agent.check());
  }

  @Test
  void otherSignatureUninstallsTheAgentsPackageOnly() throws Exception {
    installed("ab".repeat(32));
    link.answers.put(
        "pm install",
        new ShellResult(
            1,
            "Failure [INSTALL_FAILED_UPDATE_INCOMPATIBLE: Package org.frillbench.agent signatures"
                + " do not match previously installed version; ignoring!]\n"));
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> inspect(Optional.of(apk)).ensure(notices::add));
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertTrue(
        failure
            .getMessage()
            .contains(
                "INSTALL_FAILED_UPDATE_INCOMPATIBLE (Package org.frillbench.agent signatures do not"
                    + " match previously installed version; ignoring!): another key"),
        failure.getMessage());
    assertEquals(
        List.of("pm uninstall " + PACKAGE),
        link.told.stream().filter(line -> line.startsWith("pm uninstall")).toList());
    assertEquals(2, link.told.stream().filter(line -> line.startsWith("pm install")).count());
    assertTrue(
        notices.get(1).contains("INSTALL_FAILED_UPDATE_INCOMPATIBLE): it is uninstalled"),
        notices::toString);
  }

  @Test
  void refusedInstallationIsReportedWithAdvice() throws Exception {
    link.ask("pm uninstall " + PACKAGE);
    link.answers.put(
        "pm install", new ShellResult(1, "Failure [INSTALL_FAILED_USER_RESTRICTED: no]\n"));
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> inspect(Optional.of(apk)).ensure(notices::add));
    assertEquals(
        "device DIRECT refused the agent app: INSTALL_FAILED_USER_RESTRICTED (no): allow 'Install"
            + " via USB' in the developer options, and confirm on the screen.",
        failure.getMessage());
  }

  @Test
  void buildBundlesTheAgentApk() throws Exception {
    byte[] start = new byte[2];
    try (InputStream in = BundledApk.class.getResourceAsStream(BundledApk.RESOURCE)) {
      assertEquals(2, in.read(start));
    }
    assertEquals("PK", new String(start, StandardCharsets.US_ASCII));
  }

  @Test
  void bundledApkIsExtractedOnce() throws Exception {
    byte[] bytes = Files.readAllBytes(apk);
    Path place = BundledApk.unpacked(bytes, folder.resolve("cache"));
    assertEquals(FileDigest.sha256(apk), FileDigest.sha256(place));
    assertEquals(place, BundledApk.unpacked(bytes, folder.resolve("cache")));
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertEquals(List.of(place), files.toList());
    }
  }

  @Test
  void refusalOfAndroid5IsParsedAfterThePrintedPath() {
    assertTrue(
        InstallRefusal.sentence(Samples.text("pm-install/android-5.1.1-missing.txt"))
            .startsWith("INSTALL_FAILED_INVALID_URI: "));
  }

  @Test
  void refusalIsRecognizedByItsWholeNameOnly() {
    for (InstallRefusal refusal : InstallRefusal.values()) {
      String sentence = InstallRefusal.sentence("Failure [" + refusal.name() + ": details]");
      assertTrue(sentence.startsWith(refusal.name() + " (details): "), sentence);
      assertTrue(sentence.length() > refusal.name().length() + 10, sentence);
    }
    assertEquals(
        "Failure [INSTALL_FAILED_BY_FATE]",
        InstallRefusal.sentence("Failure [INSTALL_FAILED_BY_FATE]\n"));
    assertEquals("it gives no reason", InstallRefusal.sentence("\n"));
    assertEquals(300, InstallRefusal.sentence("x".repeat(10_000)).length());
    assertTrue(
        InstallRefusal.sentence("INSTALL_FAILED_ABORTED: " + "x".repeat(10_000)).length() < 300);
  }
}
