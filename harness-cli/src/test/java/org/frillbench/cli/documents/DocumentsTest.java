package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.documents.DocumentedCommand.Place;
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

  @TempDir static Path shared;

  private static AttachedDevices devices;
  private static Workplace place;

  @BeforeAll
  static void makeFiles() throws Exception {
    devices = new AttachedDevices();
    place = new Workplace(shared.resolve("work"), devices.variables());
    DocumentFiles.make(place);
    DocumentFiles.link(place.folder(), shared.resolve("made"));
  }

  @AfterAll
  static void detach() {
    place.close();
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
    return document.name().matches(System.getProperty("documents", ".*"));
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
    DocumentFiles.empty(place.folder());
    DocumentFiles.link(shared.resolve("made"), place.folder());
    List<DocumentedCommand> commands = runnable(document);

    assertEquals(List.of(), Disagreement.of(commands, place));
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
      all +=
          (int) document.commands().stream().filter(each -> each.place() != Place.SCRIPT).count();
      run += runnable(document).size();
    }
    assertTrue(run >= 370, run + " of " + all + " are run");
    assertTrue(all - run <= 26, run + " of " + all + " are run");
  }
}
