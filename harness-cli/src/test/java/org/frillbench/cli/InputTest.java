package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.RunFile;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own input, from the file to the output that the runtime computes from it. */
@Tag("slow")
final class InputTest {

  private static final Path VOICE =
      Path.of("..", "fixtures", "audio", "voice.wav").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path student;

  @BeforeEach
  void writeStudent() throws Exception {
    student = folder.resolve("student.tflite");
    TinyModel.student(student);
  }

  private Cli.Ended push(String target, Object... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("push-and-run", "--quick", "--overwrite"));
    arguments.addAll(List.of("--iterations", "5", "--min-time", "0s", "--warm-up", "2"));
    arguments.addAll(List.of("--output", "run.json"));
    arguments.addAll(List.of(target.split(" ", -1)));
    Stream.of(more).map(Object::toString).forEach(arguments::add);
    return InProcess.run(folder, arguments.toArray(String[]::new));
  }

  private RunFile run(String target, Object... more) throws Exception {
    Cli.Ended ended = push(target, more);
    assertEquals(0, ended.exit(), ended.err());
    return RunFiles.read(folder.resolve("run.json"));
  }

  private static Input.File file(RunFile run) {
    List<Input> inputs = run.run().plan().subjects().inputs();
    assertEquals(1, inputs.size());
    return inputs.get(0).file();
  }

  private static String output(RunFile run) {
    return run.measurements().get(0).output().digest;
  }

  private Path raw(String name, float... values) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return Files.write(folder.resolve(name), bytes.array());
  }

  @Test
  void hostAndDeviceGetTheSamePatch() throws Exception {
    RunFile host = run("--target host", "--input", VOICE, "--patch", "2", student);
    Input.File input = file(host);
    assertEquals("voice.wav", input.name());
    assertEquals(96 * 64 * 4, input.bytes());
    assertEquals(2, input.patch());
    RunFile device = run("--virtual-device", "--input", VOICE, "--patch", "2", student);
    assertEquals(input, file(device));
    assertEquals(output(host), output(device));

    Path same = raw("same.f32", LogMelPatch.of(VOICE, 2));
    RunFile fromRaw = run("--target host", "--input", same, student);
    assertEquals(input.sha256(), file(fromRaw).sha256());
    assertNull(file(fromRaw).patch());
    assertEquals(output(host), output(fromRaw));

    RunFile noise = run("--target host", student);
    assertNull(noise.run().plan().subjects().inputs());
    assertNotEquals(output(host), output(noise));
    RunFile first = run("--target host", "--input", VOICE, student);
    assertEquals(1, file(first).patch());
    assertNotEquals(output(host), output(first));
  }

  private void refused(String sentence, Object... more) throws Exception {
    Cli.Ended ended = push("--target host", more);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(folder.resolve("run.json")));
  }

  @Test
  void inputThatDoesNotFitACandidateIsRefusedBeforeTheRun() throws Exception {
    Path integers = TinyModel.integers(folder.resolve("integers.tflite"));
    refused("voice.wav does not fit integers: its input is INT32", "--input", VOICE, integers);
    Path four = TinyModel.unknownOperator(folder.resolve("four.tflite"));
    refused(
        "voice.wav does not fit four: its input is [1, 4], the file gives [1, 96, 64, 1]",
        "--input",
        VOICE,
        student,
        four);
    refused("the file gives 3 values", "--input", raw("three.f32", 1, 2, 3), four);
  }

  @Test
  void unsupportedInputFilesAreRefused() throws Exception {
    refused("none.wav does not exist", "--input", "none.wav", student);
    refused("text.wav is no recording that can be read", "--input", text("text.wav"), student);
    refused("give one as WAV (also RF64 and W64), AIFF,", "--input", text("text.mp3"), student);
    refused("Numbers are read from .npy, .f32 and", "--input", text("text.txt"), student);
    refused("text.npy is no .npy file", "--input", text("text.npy"), student);
    refused("zero.npy holds no numbers, its shape is [0, 96, 64, 1]", "--input", zero(), student);
    refused("are no whole float32 numbers", "--input", text("text.bin"), student);
    refused("NaN or infinity at value 2", "--input", raw("n.f32", 1, Float.NaN), student);
    refused("empty.f32 is empty", "--input", raw("empty.f32"), student);
    refused("is not a regular file", "--input", Files.createDirectory(folder.resolve("d.f32")));
    refused("gives 7 patches, not 8", "--input", VOICE, "--patch", "8", student);
    refused("--patch must be at least 1", "--input", VOICE, "--patch", "0", student);
    refused("--patch chooses a part", "--patch", "2", student);
  }

  private Path zero() throws Exception {
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 96, 64, 1), }";
    String file = "\223NUMPY\1\0" + (char) header.length() + "\0" + header;
    return Files.write(folder.resolve("zero.npy"), file.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path text(String name) throws Exception {
    return Files.writeString(folder.resolve(name), "it has 21 characters.");
  }

  @Test
  void failedPushOfInputEndsTheRun() throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      // A file stands where the folder of inputs should be.
      device.shell(
          "mkdir -p /data/local/tmp/frill-bench && touch /data/local/tmp/frill-bench/inputs",
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream());
      front.attach("stubborn", device);
      Path other = Files.copy(student, folder.resolve("other.tflite"));
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(
                  "push-and-run",
                  "--quick",
                  "--progress=json",
                  "--output",
                  "run.json",
                  "--input",
                  VOICE.toString(),
                  student.toString(),
                  other.toString());
      assertEquals(4, ended.exit(), ended.err());
      assertEquals(
          1,
          ended
              .err()
              .lines()
              .filter(line -> line.contains("{\"event\":\"phase\",\"phase\":\"pushing\""))
              .count(),
          ended.err());
      RunFile run = RunFiles.read(folder.resolve("run.json"));
      assertEquals(
          List.of("student", "other"), run.missed().stream().map(FailedTrial::candidate).toList());
    }
  }
}
