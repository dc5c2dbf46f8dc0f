package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;

/** The files that documents name, made by the command itself. */
final class DocumentFiles {

  private static final String TRAINED =
      "fixtures/testkit/src/main/resources/org/frillbench/testkit/trained/";

  /** A few samples of few trials. */
  private static final String SAMPLED = "push-and-run models --iterations 30 --warm-up 3 --rounds ";

  private static final String MEASURED = SAMPLED + "1 --output ";

  /** An interval, which choosing needs, takes three trials. */
  private static final String CHOSEN_FROM = SAMPLED + "3 --target host --output ";

  private static final List<String> COMMANDS =
      List.of(
          CHOSEN_FROM + "run.json --profile-json profile.json",
          MEASURED + "base.json --target host",
          CHOSEN_FROM + "new.json",
          MEASURED + "pixel.json --serial " + AttachedDevices.PIXEL,
          MEASURED + "galaxy.json --serial " + AttachedDevices.OTHER,
          "gate model.tflite other.tflite --target host --iterations 20 --warm-up 3 --rounds 8 --output gate.json",
          MEASURED + "shard-1.json --target host --shard 1/2 --anchor FRILL",
          MEASURED + "shard-2.json --target host --shard 2/2 --anchor FRILL",
          "sustain model.tflite --target host --for 2s --output before.json",
          "sustain model.tflite --target host --for 2s --output after.json",
          "import log.txt --device Phone --table table.json",
          "baseline set run.json",
          "baseline set run.json --dir approved",
          "publish run.json --out published");

  /** A file, and the other names that documents give to it. */
  private static final List<String> NAMES =
      List.of(
          "run.json RUN.json results/runs/1.json night/1.json",
          "base.json BASE.json a.json",
          "new.json NEW.json b.json results/runs/2.json night/2.json",
          "pixel.json A.json",
          "galaxy.json B.json",
          "model.tflite MODEL.tflite FRILL.tflite a.tflite old.tflite new.tflite student-v1.tflite",
          "other.tflite TRILL-stand-in.tflite b.tflite student-v2.tflite",
          "table.json TABLE.json imported.json",
          "profile.json PROFILE.json",
          "quality.csv TABLE.csv");

  /** What a busy machine adds, which is no matter of a document. */
  private static final String ACCEPTED = "NOT-SETTLED,CONTENDED";

  private static final String SHORT = ",SHORT-BASELINE";

  private DocumentFiles() {}

  /** Makes them in {@code folder}. */
  static void make(Path folder, Map<String, String> variables) throws Exception {
    for (String name : List.of("models/FRILL", "base/small", "model")) {
      student(1.0, true, 1, folder.resolve(name + ".tflite"));
    }
    student(0.5, true, 1, folder.resolve("models/small.tflite"));
    student(0.5, false, 1, folder.resolve("models/al=2.0,ap=False.tflite"));
    student(1.0, true, 1, folder.resolve("new/small.tflite"));
    student(1.25, true, 2, folder.resolve("other.tflite"));
    Files.createSymbolicLink(folder.resolve("fixtures"), Document.PROJECT.resolve("fixtures"));
    Files.createSymbolicLink(
        folder.resolve("saved_model"), Document.PROJECT.resolve(TRAINED + "keras3-small"));
    Files.copy(Document.PROJECT.resolve("fixtures/audio/voice.wav"), folder.resolve("voice.wav"));
    Files.copy(
        Document.PROJECT.resolve(TRAINED + "keras3-small.keras"), folder.resolve("student.keras"));
    Files.copy(Document.PROJECT.resolve(TRAINED + "input.npy"), folder.resolve("input.npy"));
    Files.copy(
        Document.PROJECT.resolve(TRAINED + "keras3-small.npy"),
        Files.createDirectory(folder.resolve("trained")).resolve("embedding.npy"));
    text(
        folder.resolve("quality.csv"),
        "candidate,quality",
        "FRILL,0.8",
        "small,0.7",
        "'al=2.0,ap=False',0.75".replace('\'', '"'));
    text(
        folder.resolve("log.txt"),
        "STARTING!",
        "Graph: [/data/local/tmp/FRILL.tflite]",
        "count=50 first=9000 curr=8000 min=7000 max=9000 avg=8500 std=25",
        "Inference timings in us: Init: 17187, First inference: 90000, Warmup (avg): 80000,"
            + " Inference (avg): 8500");
    run(folder, variables);
    for (String line : NAMES) {
      List<String> names = List.of(line.split(" ", -1));
      for (String name : names.subList(1, names.size())) {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(folder.resolve(names.get(0)), copy);
      }
    }
  }

  private static void run(Path folder, Map<String, String> variables) throws Exception {
    List<DocumentRun.Step> steps = new ArrayList<>();
    for (String command : COMMANDS) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      if (List.of("push-and-run", "gate", "baseline", "publish").contains(words.get(0))) {
        words.addAll(
            List.of("--accept", words.get(0).equals("baseline") ? ACCEPTED + SHORT : ACCEPTED));
      }
      steps.add(new DocumentRun.Step(words, null, /* outputShown= */ true));
    }
    List<Cli.Ended> ended = DocumentRun.of(steps, folder, variables);
    for (int i = 0; i < ended.size(); i++) {
      Set<Integer> expected =
          COMMANDS.get(i).startsWith("gate ") ? DocumentsTest.JUDGED : Set.of(0);
      assertTrue(
          expected.contains(ended.get(i).exit()), COMMANDS.get(i) + "\n" + ended.get(i).err());
    }
  }

  /** Makes the journal of a run that was killed after its first trial. */
  static void killedRun(Path folder, String journalName) throws Exception {
    Path journal = folder.resolve(journalName);
    String run = journalName.replace(".journal", "");
    Files.deleteIfExists(folder.resolve(run));
    Path log = folder.resolve("killed.txt");
    Process process =
        new Cli(folder)
            .start(log.toFile(), log.toFile(), (MEASURED + run + " --target host").split(" ", -1));
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

  private static void student(double width, boolean pooling, int seed, Path file)
      throws IOException {
    Files.createDirectories(file.getParent());
    FlatbufferWriter.write(new StudentSpec(Size.TINY, width, pooling, true, false, 16), seed, file);
  }

  private static void text(Path file, String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  /** Gives a document a folder with the same files: a command replaces files, so links suffice. */
  static void link(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> !each.startsWith(from.resolve("state"))).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          Path target = Files.readSymbolicLink(file);
          Files.createSymbolicLink(copy, target);
        } else if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.createLink(copy, file);
        }
      }
    }
    Files.createDirectories(to.resolve("home/.config/fish/completions"));
    text(
        to.resolve("frill-bench.properties"),
        "accept = " + ACCEPTED,
        "baseline.set.accept = " + ACCEPTED + SHORT);
  }
}
