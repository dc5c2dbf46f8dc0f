package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;

/** The files that documents name, made by the command itself. */
final class DocumentFiles {

  /** What is left of a run that was killed after its first trial. */
  private static final String KILLED = "killed.json.journal";

  private static final Path TESTKIT =
      Document.PROJECT.resolve("fixtures/testkit/src/main/resources/org/frillbench/testkit");

  private static final Path TRAINED = TESTKIT.resolve("trained");
  private static final Path CONVERTED = TESTKIT.resolve("models/basic-pitch");

  /** A few samples a trial. */
  private static final String SAMPLED = " --iterations 20 --min-time 10ms --warm-up 3 --rounds ";

  /** As many trials as a verdict takes. */
  private static final String JUDGED = SAMPLED + "8 --target host --output ";

  private static final String MEASURED = "push-and-run models" + SAMPLED;
  private static final String ONCE = MEASURED + "1 --output ";

  private static final List<String> COMMANDS =
      List.of(
          "push-and-run models --profile-json profile.json" + JUDGED + "run.json",
          "push-and-run base" + JUDGED + "base.json",
          "push-and-run narrower" + JUDGED + "new.json",
          "gate base new" + JUDGED + "gate.json",
          "push-and-run model.tflite" + SAMPLED + "20 --target host --output pool.json",
          ONCE + "pixel.json --serial " + AttachedDevices.PIXEL,
          ONCE + "galaxy.json --serial " + AttachedDevices.OTHER,
          ONCE + "shard-1.json --target host --shard 1/2 --anchor FRILL",
          ONCE + "shard-2.json --target host --shard 2/2 --anchor FRILL",
          "sustain model.tflite --target host --for 2s --output before.json",
          "sustain model.tflite --target host --for 2s --output after.json",
          "import log.txt --device Phone --table table.json",
          "baseline set run.json",
          "baseline set run.json --dir approved",
          "publish run.json --out published");

  /** A file, and the other names that documents give to it. */
  private static final List<String> NAMES =
      List.of(
          "run.json results/runs/1.json night/1.json",
          "base.json a.json",
          "new.json b.json results/runs/2.json night/2.json",
          "pixel.json A.json",
          "galaxy.json B.json",
          "model.tflite FRILL.tflite a.tflite old.tflite student-v1.tflite",
          "new/small.tflite new.tflite",
          "other.tflite TRILL-stand-in.tflite b.tflite student-v2.tflite",
          "table.json imported.json",
          KILLED
              + " STOPPED.json.journal run.json.journal jmh.json.journal results/night-B.json.journal");

  private DocumentFiles() {}

  /** Makes them in the folder of {@code place}. */
  static void make(Workplace place) throws Exception {
    Path folder = place.folder();
    student(1.0, true, folder.resolve("models/FRILL.tflite"));
    student(1.5, true, folder.resolve("models/small.tflite"));
    student(1.0, false, folder.resolve("models/al=2.0,ap=False.tflite"));
    student(0.25, true, folder.resolve("narrower/FRILL.tflite"));
    student(0.25, true, folder.resolve("narrower/small.tflite"));
    student(0.25, false, folder.resolve("narrower/al=2.0,ap=False.tflite"));
    student(1.5, true, folder.resolve("base/small.tflite"));
    student(0.25, true, folder.resolve("new/small.tflite"));
    student(1.0, true, folder.resolve("model.tflite"));
    student(4.0, true, folder.resolve("other.tflite"));
    Files.createDirectories(folder.resolve("home/.config/fish/completions"));
    // What a busy machine warns of is no matter of a document.
    text(folder.resolve("frill-bench.properties"), "accept = NOT-SETTLED,CONTENDED");
    Files.createSymbolicLink(folder.resolve("fixtures"), Document.PROJECT.resolve("fixtures"));
    Files.createSymbolicLink(folder.resolve("saved_model"), CONVERTED.resolve("saved_model"));
    Files.copy(CONVERTED.resolve("nmp.tflite"), folder.resolve("saved_model.tflite"));
    Files.copy(Document.PROJECT.resolve("fixtures/audio/voice.wav"), folder.resolve("voice.wav"));
    Files.copy(TRAINED.resolve("keras3-small.keras"), folder.resolve("student.keras"));
    Files.copy(TRAINED.resolve("input.npy"), folder.resolve("input.npy"));
    Files.copy(
        TRAINED.resolve("keras3-small.npy"),
        Files.createDirectory(folder.resolve("trained")).resolve("embedding.npy"));
    text(
        folder.resolve("quality.csv"),
        "candidate,quality",
        "FRILL,0.8",
        "small,0.7",
        "'al=2.0,ap=False',0.75".replace('\'', '"'));
    text(
        folder.resolve("hub.json"),
        "{'execution_summary': {'estimated_inference_time': 4100}}".replace('\'', '"'));
    text(folder.resolve("words.txt"), "explain", "NOT-SETTLED");
    text(
        folder.resolve("log.txt"),
        "STARTING!",
        "Graph: [/data/local/tmp/FRILL.tflite]",
        "count=50 first=9000 curr=8000 min=7000 max=9000 avg=8500 std=25",
        "Inference timings in us: Init: 17187, First inference: 90000, Warmup (avg): 80000,"
            + " Inference (avg): 8500");
    runCommands(place);
    killRun(folder);
    for (String line : NAMES) {
      List<String> names = List.of(line.split(" ", -1));
      for (String name : names.subList(1, names.size())) {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(folder.resolve(names.get(0)), copy);
      }
    }
  }

  private static void runCommands(Workplace place) throws Exception {
    List<DocumentRun.Step> steps =
        COMMANDS.stream()
            .map(line -> List.of(line.split(" ", -1)))
            .map(words -> new DocumentRun.Step(words, null, /* outputShown= */ true))
            .toList();
    List<Cli.Ended> ended = place.run(steps);
    for (int i = 0; i < ended.size(); i++) {
      assertEquals(0, ended.get(i).exit(), COMMANDS.get(i) + "\n" + ended.get(i).err());
    }
  }

  private static void killRun(Path folder) throws Exception {
    Path journal = folder.resolve(KILLED);
    Path log = folder.resolve("killed.txt");
    Process process =
        new Cli(folder)
            .start(
                log.toFile(),
                log.toFile(),
                (MEASURED + "3 --target host --output " + KILLED.replace(".journal", ""))
                    .split(" ", -1));
    while (process.isAlive() && !(Files.exists(journal) && lines(journal) > 1)) {
      Thread.sleep(20);
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static void student(double width, boolean pooling, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    StudentSpec spec = new StudentSpec(Size.TINY, width, pooling, true, false, 16);
    FlatbufferWriter.write(spec, /* seed= */ 1, file);
  }

  private static void text(Path file, String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Fills a folder with the same files: a command replaces files, so links suffice. */
  static void link(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
        } else if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.toString().endsWith(".journal")) {
          // It is continued in place.
          Files.copy(file, copy);
        } else {
          Files.createLink(copy, file);
        }
      }
    }
  }
}
