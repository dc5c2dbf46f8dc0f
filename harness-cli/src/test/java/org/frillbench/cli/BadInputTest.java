package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunFile;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.Attachment;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear sentence and the right exit code for whatever can be wrong. */
@Tag("slow")
final class BadInputTest {

  private static final String[] SHORT = {
    "--quick", "--iterations", "5", "--min-time", "0s", "--warm-up", "2", "--output", "run.json"
  };

  @TempDir Path folder;

  private Cli cli() {
    return new Cli(folder);
  }

  private static Cli.Ended refused(int exit, String sentence, Cli.Ended ended) {
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    return ended;
  }

  private Cli.Ended onHost(Path... models) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("push-and-run", "--target", "host"));
    arguments.addAll(List.of(SHORT));
    for (Path model : models) {
      arguments.add(model.toString());
    }
    return run(arguments.toArray(String[]::new));
  }

  private InProcess inProcess() {
    return new InProcess(folder);
  }

  private Cli.Ended run(String... arguments) {
    return inProcess().run(arguments);
  }

  private Path student(String name) throws Exception {
    Path file = folder.resolve(name);
    TinyModel.student(file);
    return file;
  }

  @Test
  void filesThatAreNoModelsAreRefusedByName() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.tflite"));
    Path text = Files.writeString(folder.resolve("text.tflite"), "this is no flatbuffer at all");
    byte[] whole = Files.readAllBytes(student("whole.tflite"));
    Path cut = Files.write(folder.resolve("cut.tflite"), Arrays.copyOf(whole, whole.length / 2));
    refused(2, "none.tflite does not exist", onHost(folder.resolve("none.tflite")));
    refused(2, "empty.tflite is empty", onHost(empty));
    refused(2, "text.tflite is not a TFLite model", onHost(text));
    refused(2, "cut.tflite is damaged or truncated", onHost(cut));
    Path models = Files.createDirectory(folder.resolve("models"));
    refused(2, "there is no model (*.tflite) in models: name a model", onHost(models));
    Files.createDirectory(models.resolve("folder.tflite"));
    refused(2, "there is no model (*.tflite) in models: name a model", onHost(models));
    assertFalse(Files.exists(folder.resolve("run.json")));
  }

  /** Native code, on a phone too, may trust what it is given: so nothing damaged is given to it. */
  @Test
  void damagedModelReachesNeitherAnEngineNorADevice() throws Exception {
    byte[] damaged = Files.readAllBytes(student("sound.tflite"));
    // The root's offset leads beyond the end.
    Arrays.fill(damaged, 0, 3, (byte) 0xff);
    Path file = Files.write(folder.resolve("damaged.tflite"), damaged);
    List<List<String>> targets = List.of(List.of("--target", "host"), List.of("--virtual-device"));
    for (List<String> target : targets) {
      List<String> arguments = new ArrayList<>(List.of("push-and-run"));
      arguments.addAll(target);
      arguments.addAll(List.of(SHORT));
      // The sound one comes first, and is not touched either.
      arguments.addAll(List.of("sound.tflite", file.toString()));
      Cli.Ended ended =
          refused(2, "is damaged or truncated", run(arguments.toArray(String[]::new)));
      assertEquals(1, ended.err().lines().count(), ended.err());
      assertFalse(Files.exists(folder.resolve("run.json")));
    }
  }

  @Test
  void modelsWithInputsOfUnsupportedTypesAreRefused() throws Exception {
    refused(2, "cannot be measured", onHost(TinyModel.strings(folder.resolve("s.tflite"))));
    refused(2, "cannot be measured", onHost(TinyModel.dynamic(folder.resolve("d.tflite"))));
  }

  @Test
  void candidatesOfOneNameAreRefused() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("a.tflite");
    Files.copy(student("a.tflite"), other);
    refused(2, "two candidates are called a", onHost(folder.resolve("a.tflite"), other));
    refused(2, "a.tflite is given twice", onHost(folder, folder.resolve("a.tflite")));
  }

  /** With what they were to be measured on, and in words that a shell takes apart likewise. */
  @Test
  void twoFilesOfOneNameAreReferredToTheGateThatComparesThem() throws Exception {
    Path old = student("a.tflite");
    Path other = Files.createDirectory(folder.resolve("new one")).resolve("a.tflite");
    Files.copy(old, other);
    Cli.Ended ended =
        run(
            "push-and-run",
            "--target=host",
            "--quick",
            "--shape",
            "1,96,64,1",
            "--output=run.json",
            old.toString(),
            other.toString());
    refused(
        2,
        "Compare the two with: frill-bench gate --target host --shape 1,96,64,1 a.tflite '",
        ended);
    assertTrue(ended.complaint().contains("a.tflite'; or rename one."), ended.err());
  }

  @Test
  void folderOfModelsStandsForItsModelsInOrder() throws Exception {
    Path models = Files.createDirectory(folder.resolve("models"));
    student("models/b.tflite");
    student("models/a.tflite");
    Files.writeString(models.resolve("a.conversion.txt"), "no model");
    Cli.Ended ended = run("push-and-run", "--target=host", "--dry-run", "models");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("6 trials (2 candidates, 3 rounds)"), ended.err());
  }

  @Test
  void quickTrialsAreTakenInAsManyRoundsAsAskedFor() throws Exception {
    student("a.tflite");
    for (String[] asked :
        new String[][] {
          {"1 round)"}, {"4 rounds)", "--rounds=4"}, {"8 rounds", "--precision=3%"}
        }) {
      List<String> command =
          new ArrayList<>(
              List.of("push-and-run", "--target=host", "--dry-run", "--quick", "a.tflite"));
      command.addAll(Arrays.asList(asked).subList(1, asked.length));
      Cli.Ended ended = run(command.toArray(String[]::new));
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(ended.err().contains(asked[0]), ended.err());
    }
    TinyModel.floats(folder.resolve("b.tflite"));
    Cli.Ended gate =
        run("gate", "--target=host", "--dry-run", "--quick", "--rounds=9", "a.tflite", "b.tflite");
    assertTrue(gate.err().contains("9 rounds"), gate.err());
  }

  @Test
  void referenceThatIsNoCandidateIsRefusedBeforeAnythingIsMeasured() throws Exception {
    student("old.tflite");
    student("new.tflite");
    refused(
        2,
        "--reference names no candidate: olt; there is old",
        run("push-and-run", "--target=host", "--reference=olt", "old.tflite", "new.tflite"));
    refused(
        2,
        "--reference goes with one run",
        run("push-and-run", "--reference=old", "--serial=a,b", "old.tflite", "new.tflite"));
  }

  @Test
  void contradictoryAndUnknownOptionsAreRefused() throws Exception {
    refused(2, "--rounds must be", run("push-and-run", "--rounds", "0"));
    refused(2, "expected one of xnnpack, builtin", run("push-and-run", "--kernels", "gpu"));
    refused(2, "the warnings are EMULATOR", run("push-and-run", "--accept", "LUCK"));
    refused(2, "--target", run("push-and-run", "--target", "moon"));
    refused(2, "no command is given.", run());
  }

  @Test
  void integerModelIsMeasuredAndUnfitUnlessAccepted() throws Exception {
    Path model = TinyModel.integers(folder.resolve("integers.tflite"));
    refused(6, "NOT-FLOAT32", onHost(model));
    Files.delete(folder.resolve("run.json"));
    Cli.Ended accepted =
        run(
            "push-and-run",
            "--target",
            "host",
            "--quick",
            "--iterations",
            "5",
            "--min-time",
            "0s",
            "--accept",
            "NOT-FLOAT32",
            "--output",
            "run.json",
            model.toString());
    assertEquals(0, accepted.exit(), accepted.err());
    assertEquals(
        "NOT-FLOAT32",
        RunFiles.read(folder.resolve("run.json")).run().plan().accepted().warnings().get(0).id());
  }

  @Test
  void modelOfAnotherNumericKindIsMeasuredOnRequest() throws Exception {
    Path model = TinyModel.integers(folder.resolve("integers.tflite"));
    Cli.Ended refused = refused(6, "--any-type", onHost(model));
    assertTrue(refused.out().contains("NOT-FLOAT32 (blocking)"), refused.out());
    List<String> arguments = new ArrayList<>(List.of("push-and-run", "--target", "host"));
    arguments.addAll(List.of(SHORT));
    arguments.addAll(List.of("--any-type", "--overwrite", model.toString()));
    Cli.Ended asked = run(arguments.toArray(String[]::new));
    assertEquals(0, asked.exit(), asked.err());
    assertFalse(asked.out().contains("NOT-FLOAT32"), asked.out());
    assertTrue(asked.out().contains("candidate  kind "), asked.out());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(NumericKind.OTHER, Analysis.of(run).rows().get(0).kind());
    assertEquals(List.of(), run.run().plan().accepted().warnings());
  }

  @Test
  void modelThatDoesNotRunFailsItsOwnTrialsOnly() throws Exception {
    Path mystery = TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    refused(4, "mystery was not measured", onHost(mystery, student("good.tflite")));
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals("good", run.measurements().get(0).candidate().name());
    assertEquals(FailedTrial.Kind.ALLOCATE, run.missed().get(0).kind());
    assertEquals(
        "TensorFlow Lite cannot prepare the model's tensors: Encountered unresolved custom op:"
            + " Mystery. See instructions: https://www.tensorflow.org/lite/guide/ops_custom;"
            + " Node number 0 (Mystery) failed to prepare",
        run.missed().get(0).message());
  }

  @Test
  void hungAgentIsEnded() throws Exception {
    Cli.Ended ended =
        run(
            "push-and-run",
            "--target",
            "host",
            "--quick",
            "--timeout",
            "1s",
            "--min-time",
            "20s",
            "--output",
            "run.json",
            student("slow.tflite").toString());
    refused(4, "did not finish within 1 s", ended);
    assertEquals(
        FailedTrial.Kind.AGENT_HUNG,
        RunFiles.read(folder.resolve("run.json")).missed().get(0).kind());
  }

  @Test
  void outputThatCannotBeWrittenIsRefusedBeforeTheRun() throws Exception {
    student("a.tflite");
    Files.writeString(folder.resolve("run.json"), "{}");
    refused(7, "run.json exists already", onHost(folder.resolve("a.tflite")));
    assertEquals("{}", Files.readString(folder.resolve("run.json")));
    Files.createFile(folder.resolve("file"));
    refused(
        7,
        "cannot write",
        run("push-and-run", "--target", "host", "--output", "file/run.json", "a.tflite"));
  }

  /** Printed, but to nobody: whoever redirected it must not take half a table for a whole one. */
  @Test
  void failedWriteToStandardOutputIsReported() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "only Linux has a device that is always full");
    File err = folder.resolve("err").toFile();
    SampleRuns.phone(folder.resolve("run.json"));
    String said =
        "frill-bench: standard output could not be written (No space left on device): make room"
            + " there.\n";
    for (String command : List.of("table run.json --format json", "--help")) {
      assertEquals(7, cli().start(full, err, command.split(" ", -1)).waitFor(), command);
      assertEquals(said, Files.readString(err.toPath()), command);
    }
    String[] unfit = "choose run.json --under 1us".split(" ", -1);
    assertEquals(7, cli().start(full, err, unfit).waitFor(), "output comes before unfitness");
  }

  @Test
  void tooSmallBudgetIsRefusedBeforeTheRun() throws Exception {
    student("a.tflite");
    Cli.Ended ended =
        run(
            "push-and-run --target host --precision 3% --budget 1s --dry-run a.tflite"
                .split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("the budget of 1 s may be too small for these 8 rounds"));
  }

  @Test
  void missingAdbServerIsReported() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    InProcess noAdb =
        inProcess()
            .with("ANDROID_ADB_SERVER_PORT", Integer.toString(free))
            .with("PATH", "/nowhere")
            .with("ANDROID_HOME", "")
            .with("ANDROID_SDK_ROOT", "");
    refused(3, "adb is missing", noAdb.run("devices"));
    refused(
        3,
        "no adb server answers on far.invalid:1",
        inProcess().with("ADB_SERVER_SOCKET", "tcp:far.invalid:1").run("devices"));
    refused(
        2,
        "frill-bench takes tcp:PORT or tcp:HOST:PORT",
        inProcess().with("ADB_SERVER_SOCKET", "localfilesystem:/x").run("devices"));
    refused(2, "no port number", inProcess().with("ANDROID_ADB_SERVER_PORT", "x").run("devices"));
  }

  @Test
  void devicesThatAreNotReadyAreReportedByName() throws Exception {
    DeviceProfile pixel = DeviceProfile.pixel1();
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice one = VirtualDevice.start(pixel);
        VirtualDevice shy = VirtualDevice.start(pixel.withAttachment(Attachment.UNAUTHORIZED));
        VirtualDevice gone = VirtualDevice.start(pixel.withAttachment(Attachment.OFFLINE));
        VirtualDevice old = VirtualDevice.start(pixel.withSdk(19))) {
      refused(3, "no device is attached", run(front));
      front.attach("shy", shy);
      refused(3, "has not authorised this computer", run(front));
      front.attach("gone", gone);
      refused(3, "2 devices are attached (gone offline, shy unauthorized)", run(front));
      refused(3, "is offline", run(front, "--serial", "gone"));
      refused(3, "no device other is attached", run(front, "--serial", "other"));
      front.attach("old", old);
      refused(3, "API level 19", run(front, "--serial", "old"));
      front.attach("one", one);
      Cli.Ended ended = run(front, "--serial", "one");
      assertEquals(0, ended.exit(), ended.err());
      Cli.Ended cleaned = onPort(front.port(), "clean", "--serial", "one");
      assertEquals(0, cleaned.exit(), cleaned.err());
      assertTrue(Files.notExists(folder.resolve("results")));
    }
  }

  @Test
  void fullDeviceIsReported() throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice full = VirtualDevice.start(DeviceProfile.pixel1().withFreeBytes(100_000))) {
      front.attach("full", full);
      refused(4, "No space left on device", run(front));
    }
  }

  private Cli.Ended run(AdbServerFront front, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("push-and-run"));
    arguments.addAll(List.of(SHORT));
    arguments.addAll(List.of(more));
    arguments.add("--overwrite");
    arguments.add(student("a.tflite").toString());
    return onPort(front.port(), arguments.toArray(String[]::new));
  }

  private Cli.Ended onPort(int port, String... arguments) throws Exception {
    return inProcess().with("ANDROID_ADB_SERVER_PORT", Integer.toString(port)).run(arguments);
  }
}
