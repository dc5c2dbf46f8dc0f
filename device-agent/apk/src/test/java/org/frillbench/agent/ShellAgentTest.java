package org.frillbench.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.JavaApi;
import org.frillbench.agent.host.ProcessConditions;
import org.frillbench.agent.host.TestModel;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shell's agent in a JVM of its own that has no class of Android, as on a device where only ART
 * and its core libraries work.
 */
final class ShellAgentTest {

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(String classPath, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(withoutAndroid());
    command.add(ShellAgent.class.getName());
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().merge("PATH", folder.toString(), (all, own) -> own + ":" + all);
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String withoutAndroid() {
    String[] all = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Arrays.stream(all)
        .filter(element -> !element.contains("android-all"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path pushedApk() throws Exception {
    return Files.copy(Path.of(System.getProperty("agent.apk")), folder.resolve("agent.apk"));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void thePhonesLibraryIsTakenOutOfTheApkAndItsRefusalIsAReport() throws Exception {
    Path request = Requests.of(TestModel.dense().in(folder), Kernels.XNNPACK);
    Path report = folder.resolve("report.json");
    Ended ended = run(pushedApk().toString(), request.toString(), report.toString());
    assertEquals(0, ended.code, ended.err);
    Failure failure = Requests.report(report).failure;
    assertEquals(Failure.Kind.REQUEST, failure.kind);
    // Android's library asks for libraries that a desktop has not.
    assertTrue(failure.message.startsWith("TensorFlow Lite does not load on this device: "));
    try (var unpacked = Files.walk(folder.resolve("lib"))) {
      assertTrue(unpacked.anyMatch(file -> file.endsWith("libtensorflowlite_jni.so")));
    }
  }

  /** A library that a desktop can load, in an APK's place of it. */
  private Path loadableApk() throws Exception {
    assumeTrue(JavaApi.isBuildable());
    Path apk = folder.resolve("agent.apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(apk))) {
      zip.putNextEntry(new ZipEntry("lib/x86_64/libtensorflowlite_jni.so"));
      Files.copy(JavaApi.library(), zip);
      zip.closeEntry();
    }
    return apk;
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void aTrialNeedsNoClassOfAndroid() throws Exception {
    Path model = TestModel.dense().in(folder);
    Path request =
        Requests.in(folder, Requests.asking(model, Kernels.BUILTIN).with(new OutputsRequest(null)));
    Path report = folder.resolve("report.json");
    Ended ended = run(loadableApk().toString(), request.toString(), report.toString());
    assertEquals(0, ended.code, ended.err);
    assertEquals("step=start\nstep=load\nstep=warm-up\nstep=time\nstep=report\n", ended.out);
    TrialReport answer = Requests.report(report);
    assertNull(answer.failure);
    assertEquals(5, answer.samplesNs.length);
    assertEquals(Kernels.BUILTIN, answer.used.kernels);
    assertNotNull(answer.memory.proportionalBytes);
    assertNotNull(answer.before.process.cores);
    assertNull(answer.before.process.pageBytes);
    assertNull(answer.memory.nativeHeapBytes);
    assertEquals(
        answer.output.digest, HexDigest.sha256(folder.resolve("report.json.outputs").toFile()));
  }

  /** Android's log, as far as the runtime's own lines go: what it printed here. */
  private void haveLogcat() throws Exception {
    Path program = folder.resolve("logcat");
    Files.writeString(
        program,
        "#!/bin/sh\nsed -n \"s/^[A-Z]*: /I\\/tflite  ( $PPID): /p\" '" + folder + "/err'\n");
    assertTrue(program.toFile().setExecutable(true));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void theLogCompletesThePlan() throws Exception {
    haveLogcat();
    Path apk = loadableApk();
    for (TestModel model : List.of(TestModel.dense(), TestModel.inTwoParts())) {
      Path request = Requests.of(model.in(folder), Kernels.XNNPACK);
      Path report = folder.resolve("report.json");
      assertEquals(0, run(apk.toString(), request.toString(), report.toString()).code);
      EngineUsed used = Requests.report(report).used;
      Path host = folder.resolve("host.json");
      AgentProcess.start(Path.of("/"), request, host, ProcessConditions.USUAL, step -> {})
          .await(Duration.ofMinutes(1));
      assertEquals(Requests.report(host).used, used);
    }
  }

  @Test
  void aMissingApkGivesAReport() throws Exception {
    Path request = Requests.of(TestModel.dense().in(folder), Kernels.XNNPACK);
    Path report = folder.resolve("report.json");
    Ended ended = run("/none/agent.apk", request.toString(), report.toString());
    assertEquals(0, ended.code, ended.err);
    assertEquals("step=start\nstep=load\n", ended.out);
    TrialReport answer = Requests.report(report);
    assertEquals("there is no APK of the agent at \"/none/agent.apk\"", answer.failure.message);
    assertNull(answer.samplesNs);
  }

  @Test
  void whatIsNoRequestIsRefusedInOneSentence() throws Exception {
    Path request = Files.writeString(folder.resolve("request.json"), "[]");
    Ended ended = run(pushedApk().toString(), request.toString(), folder.resolve("r").toString());
    assertEquals(2, ended.code);
    assertEquals("the request is not one JSON object\n", ended.err);
    assertEquals(2, run("x").code);
    Ended missing = run("x", "/none/request.json", folder.resolve("r").toString());
    assertEquals(7, missing.code);
    assertNotNull(missing.err);
  }
}
