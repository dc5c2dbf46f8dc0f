package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command replaces what it reads, under whatever name that file is given. */
final class InputsKeptTest {

  @TempDir Path folder;

  private byte[] input;

  @BeforeEach
  void inputUnderSeveralNames() throws Exception {
    Path read = folder.resolve("read.json");
    SampleRuns.phone(read);
    SampleRuns.phone(folder.resolve("other.json"));
    input = Files.readAllBytes(read);
    Files.createSymbolicLink(folder.resolve("symbolic.json"), read);
    Files.createLink(folder.resolve("hard.json"), read);
    Files.createSymbolicLink(folder.resolve("here"), folder);
  }

  private void refused(String... arguments) throws Exception {
    Cli.Ended ended = InProcess.run(folder, arguments);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(
        ended
            .complaint()
            .endsWith(
                " is read by this command and would be replaced: name another file to write."),
        ended.err());
    assertArrayEquals(input, Files.readAllBytes(folder.resolve("read.json")));
    assertArrayEquals(input, Files.readAllBytes(folder.resolve("hard.json")));
  }

  private void refusedWith(String output, String... arguments) throws Exception {
    for (String name :
        List.of("read.json", "./read.json", "hard.json", "symbolic.json", "here/read.json")) {
      refused(
          Stream.concat(Stream.of(arguments), Stream.of(output + name, "--overwrite"))
              .toArray(String[]::new));
    }
  }

  @Test
  void outputOntoAnInputIsRefusedUnderEveryName() throws Exception {
    refusedWith("--output=", "merge", "read.json", "other.json");
    refusedWith("--table=", "import", "read.json", "--device", "phone");
    refusedWith("--svg=", "sustain", "--plot", "read.json");
    refusedWith("--svg=", "frontier", "other.json", "--quality", "read.json");
    refusedWith("--output=", "report", "other.json", "--quality", "read.json");
    refusedWith("--report=json=", "compare", "other.json", "read.json");
    refusedWith("--report=json=", "compare", "here/read.json", "other.json");
  }

  @Test
  void outputOntoAModelOrItsInputIsRefusedBeforeAnythingIsMeasured() throws Exception {
    refusedWith("--output=", "push-and-run", "--target=host", "read.json");
    refusedWith("--report=", "push-and-run", "--target=host", "m.tflite", "--input=x=read.json");
    refusedWith("--profile-json=", "push-and-run", "--target=host", "read.json");
    refusedWith("--profile-csv=", "push-and-run", "--target=host", "read.json");
    refusedWith("--output=", "host-baseline", "read.json");
    refusedWith("--jmh-json=", "host-baseline", "read.json");
    refusedWith("--output=", "sustain", "--target=host", "read.json");
    refusedWith("--output=", "gate", "--target=host", "other.json", "read.json");
    refusedWith("--report=junit=", "gate", "--target=host", "other.json", "read.json");
    refusedWith("--report=json=", "parity", "other.json", folder.resolve("read.json") + "@host");
  }

  @Test
  void outputOntoAModelOfAFolderIsRefused() throws Exception {
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.writeString(models.resolve("a.tflite"), "a model");
    refused("push-and-run", "models", "--output=here/models/a.tflite", "--overwrite");
    assertEquals("a model", Files.readString(models.resolve("a.tflite")));
  }

  @Test
  void publicationOntoItsRunIsRefused() throws Exception {
    Files.move(folder.resolve("other.json"), folder.resolve("latency.json"));
    byte[] run = Files.readAllBytes(folder.resolve("latency.json"));
    refused("publish", "here/latency.json", "--out=.", "--overwrite");
    assertArrayEquals(run, Files.readAllBytes(folder.resolve("latency.json")));
  }

  /** A terminal is both, and nothing of it is lost; that it cannot be replaced is said instead. */
  @Test
  void deviceThatIsReadIsNotSaidToBeReplaced() {
    Cli.Ended ended =
        InProcess.run(
            folder,
            "frontier",
            "other.json",
            "--quality=/dev/null",
            "--svg=/dev/null",
            "--overwrite");
    assertEquals(7, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("/dev/null is a pipe or a device"), ended.err());
  }
}
