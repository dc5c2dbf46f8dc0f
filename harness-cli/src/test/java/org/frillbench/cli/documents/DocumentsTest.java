package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.cli.Cli;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of each document, in its order and in one folder, print what it shows. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class DocumentsTest {

  /** Their verdict is this machine's: a regression, or too few rounds for one. */
  static final Set<Integer> JUDGED = Set.of(0, 1, 5);

  /** Those whose commands all run. */
  private static final Set<String> MENDED =
      Set.of(
          "CONTRIBUTING.md",
          "README.md",
          "docs/README.md",
          "docs/agent.md",
          "docs/baselines.md",
          "docs/board.md",
          "docs/ci/README.md",
          "docs/compare.md",
          "docs/configuration.md",
          "docs/convert.md",
          "docs/design.md",
          "docs/devices.md",
          "docs/fleet.md",
          "docs/guide.md",
          "docs/help.md",
          "docs/inspect.md",
          "docs/json.md",
          "docs/licenses/README.md",
          "docs/noise.md",
          "docs/parity.md",
          "docs/progress.md",
          "docs/publish.md",
          "docs/release.md",
          "docs/report.md",
          "docs/speed.md",
          "docs/students.md",
          "docs/sustain.md",
          "docs/virtual-device.md");

  @TempDir static Path shared;

  private static AttachedDevices devices;

  @BeforeAll
  static void makeFiles() throws Exception {
    devices = new AttachedDevices();
    DocumentFiles.make(Files.createDirectory(shared.resolve("made")), devices.variables());
  }

  @AfterAll
  static void detach() {
    devices.close();
  }

  static List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path file : Document.all()) {
      Document document = Document.read(file);
      if (isWanted(document) && !runnable(document).isEmpty()) {
        documents.add(document);
      }
    }
    return documents;
  }

  /** With {@code -Ddocuments=REGEX} only those of such names. */
  private static boolean isWanted(Document document) {
    String names = System.getProperty("documents");
    return names == null ? MENDED.contains(document.name()) : document.name().matches(names);
  }

  private static List<DocumentedCommand> runnable(Document document) {
    return document.commands().stream()
        .map(command -> command.with(Placeholders.replaced(command.line())))
        .filter(command -> !NotRun.has(command))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsOfADocumentPrintLinesOfTheShapeShown(Document document) throws Exception {
    Path folder = shared.resolve(document.name().replace('/', '-'));
    DocumentFiles.link(shared.resolve("made"), folder);
    List<DocumentedCommand> commands = runnable(document);
    for (String journal : journals(commands)) {
      DocumentFiles.killedRun(folder, journal);
    }

    List<Cli.Ended> ended =
        DocumentRun.of(
            commands.stream().map(DocumentsTest::step).toList(), folder, devices.variables());

    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      DocumentedCommand command = commands.get(i);
      List<String> missing = Shape.missing(command.output(), ended.get(i));
      if (!missing.isEmpty() || !exits(command).contains(ended.get(i).exit())) {
        wrong.add(command.line() + "\nlacks " + missing + "\n" + ended.get(i));
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n\n", wrong));
  }

  @Test
  void everyReasonNotToRunACommandIsNeeded() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : Document.all()) {
      Document.read(file).commands().forEach(command -> lines.add(command.line()));
    }
    assertEquals(
        List.of(),
        NotRun.REASONS.keySet().stream()
            .filter(reason -> lines.stream().noneMatch(line -> line.matches(reason)))
            .toList());
  }

  @Test
  void fewCommandLinesOfTheDocumentsAreNotRun() throws IOException {
    int all = 0;
    int run = 0;
    for (Path file : Document.all()) {
      Document document = Document.read(file);
      all += document.commands().size();
      run += runnable(document).size();
    }
    assertTrue(run >= 200, run + " of " + all + " are run");
    assertTrue(all - run <= 40, run + " of " + all + " are run");
  }

  private static Set<String> journals(List<DocumentedCommand> commands) {
    return commands.stream()
        .filter(command -> !command.needsShell())
        .flatMap(command -> command.words().stream())
        .filter(word -> word.endsWith(".journal"))
        .collect(Collectors.toSet());
  }

  private static DocumentRun.Step step(DocumentedCommand command) {
    boolean outputShown = !command.output().isEmpty();
    return command.needsShell()
        ? new DocumentRun.Step(null, command.line(), outputShown)
        : new DocumentRun.Step(Shortening.of(command.words(), outputShown), null, outputShown);
  }

  private static Set<Integer> exits(DocumentedCommand command) {
    Set<Integer> exits = new HashSet<>(command.exits());
    if (command.line().matches("frill-bench (gate|compare) .*|frill-bench compare")) {
      exits.addAll(JUDGED);
    }
    return exits;
  }
}
