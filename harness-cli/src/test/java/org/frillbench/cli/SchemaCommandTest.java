package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.frillbench.results.schema.PublishedSchema;
import org.frillbench.results.schema.PublishedSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** schema: what the published schemas say, and the schemas themselves. */
final class SchemaCommandTest {

  private static final String REWRITE =
      "./frill-bench schema --format markdown --out docs/schemas --overwrite";

  @TempDir Path folder;

  private Cli.Ended done(String command) {
    Cli.Ended ended = InProcess.run(folder, command.split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    return ended;
  }

  private String refused(String command) {
    Cli.Ended ended = InProcess.run(folder, command.split(" ", -1));
    assertEquals(2, ended.exit(), ended.out());
    assertEquals("", ended.out());
    return ended.complaint();
  }

  @Test
  void pagesOfTheDocumentationAreWhatTheSchemasSay() throws IOException {
    done("schema --format markdown --out pages");
    Map<String, String> current = TextFiles.in(folder.resolve("pages"));
    Map<String, String> kept = TextFiles.in(Path.of("..", "docs", "schemas"));
    assertEquals(current.keySet(), kept.keySet(), "run: " + REWRITE + " (and remove what is left)");
    current.forEach((name, page) -> assertEquals(page, kept.get(name), "run: " + REWRITE));
  }

  @Test
  void everySchemaIsListedAndShownInLinesThatFitExceptForPatterns() {
    String list = done("schema").out();
    for (PublishedSchema schema : PublishedSchemas.all()) {
      assertTrue(list.contains("\n" + schema.name() + "\n    "), list);
      String page = done("schema " + schema.name()).out();
      assertTrue(page.contains("\n  - schema in the JSON: " + schema.field() + "\n"), page);
      assertFalse(page.contains("](") || page.contains("\n|"), page);
      page.lines()
          .filter(line -> !line.contains("matching"))
          .forEach(line -> assertTrue(line.length() <= 80, line));
    }
  }

  @Test
  void everySchemaIsOfSomethingThatTheDocumentationNames() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      String page = done("schema --format markdown " + schema.name()).out();
      assertFalse(page.contains("describes: JSON of frill-bench"), page);
    }
  }

  @Test
  void jsonIsTheSchemaItselfByAnyOfItsNames() {
    PublishedSchema run = PublishedSchemas.of("run").orElseThrow();
    assertEquals(run.text(), done("schema run --json").out());
    assertEquals(run.text(), done("schema frill-bench/run/1 --format json").out());
    assertEquals(run.text(), done("schema urn:frill-bench:run:1 --json").out());
  }

  @Test
  void folderGetsTheSchemaWithThoseThatItRefersToAndKeepsFilesUnlessToldOtherwise()
      throws IOException {
    Cli.Ended ended = done("schema conversion --json --out a/b");
    assertEquals("", ended.out());
    assertEquals("2 files in " + Path.of("a/b") + ".\n", ended.err());
    Map<String, String> files = TextFiles.in(folder.resolve("a/b"));
    assertEquals("[conversion-1.schema.json, run-1.schema.json]", files.keySet().toString());
    assertEquals(PublishedSchemas.of("run").orElseThrow().text(), files.get("run-1.schema.json"));
    Cli.Ended again = InProcess.run(folder, "schema", "conversion", "--json", "--out", "a/b");
    assertEquals(7, again.exit(), again.err());
    done("schema conversion --json --out a/b --overwrite");
    assertEquals("1 file in alone.\n", done("schema run --json --out alone").err());
  }

  @Test
  void everySchemaIsWrittenWithoutAName() throws IOException {
    done("schema --json --out all");
    assertEquals(PublishedSchemas.all().size(), TextFiles.in(folder.resolve("all")).size());
  }

  @Test
  void unknownNameIsRefusedWithThoseThatItMayMean() {
    assertTrue(refused("schema runtable").contains("there is no schema runtable; did you mean "));
    assertEquals(
        "frill-bench: there is no schema xyz/9: 'frill-bench schema' lists them.",
        refused("schema xyz/9"));
  }

  @Test
  void jsonOfNoSchemaAndTextFilesAreRefused() {
    assertTrue(refused("schema --json").contains("--json prints one schema: name it"));
    assertTrue(refused("schema run --out x").contains("add --json or --format markdown"));
  }
}
