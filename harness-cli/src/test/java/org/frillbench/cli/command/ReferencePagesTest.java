package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.frillbench.cli.Cli;
import org.frillbench.cli.InProcess;
import org.frillbench.cli.TextFiles;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference of the documentation, which is made from what explains the command itself. */
final class ReferencePagesTest {

  private static final String REWRITE =
      "./frill-bench man-pages --markdown --out docs/reference --overwrite";

  @TempDir Path folder;

  private Map<String, String> pages;

  @BeforeEach
  void write() throws IOException {
    Cli.Ended ended = new InProcess(folder).run("man-pages", "--markdown", "--out", "pages");
    assertEquals(0, ended.exit(), ended.err());
    pages = TextFiles.in(folder.resolve("pages"));
  }

  @Test
  void pagesOfTheDocumentationAreCurrent() throws IOException {
    Map<String, String> kept = TextFiles.in(Path.of("..", "docs", "reference"));
    assertEquals(pages.keySet(), kept.keySet(), "run: " + REWRITE + " (and remove what is left)");
    pages.forEach((name, page) -> assertEquals(page, kept.get(name), "run: " + REWRITE));
  }

  @Test
  void pageOfACommandHasItsOptionsExitCodesAndExamples() {
    String gate = pages.get("gate.md");
    assertTrue(gate.startsWith("# frill-bench-gate\n"), gate);
    assertTrue(gate.contains("\n- `--threshold=SHARE`: "), gate);
    assertTrue(gate.contains("\n- `-h`, `--help`: "), gate);
    assertTrue(gate.contains("\n- [1](exit-codes.md#1): A regression"), gate);
    assertTrue(gate.contains("\n```\nfrill-bench gate "), gate);
    assertTrue(gate.contains("[`frill-bench`](README.md)"), gate);
  }

  @Test
  void pageOfTheTopLeadsToEveryCommand() {
    String top = pages.get("README.md");
    for (CommandName command : CommandName.values()) {
      String page = command.word() + ".md";
      assertEquals(pages.containsKey(page), top.contains("](" + page + ")"), page);
    }
  }

  @Test
  void commandsOfTheTopAreListedByPurposeOnce() {
    String top = pages.get("README.md");
    assertTrue(top.contains("\n**Comparing**\n\n- [`compare`](compare.md): "), top);
    assertEquals(2, top.split("\\(gate\\.md\\)", -1).length, top);
  }

  @Test
  void contentsOfTheWarningsLeadToEachByItsKind() {
    String warnings = pages.get("warnings.md");
    String contents = warnings.substring(0, warnings.indexOf("\n## "));
    assertTrue(contents.contains("- **Blocking warnings**, "), contents);
    for (Warning warning : Warning.values()) {
      assertTrue(contents.contains("[" + warning.id() + "](warnings.md#"), warning.id());
    }
  }

  @Test
  void idsCommandsAndOptionsInExplanationsAreLinksAndCode() {
    String codes = pages.get("exit-codes.md");
    assertTrue(codes.contains("[NOT-SETTLED](warnings.md#not-settled) and "), codes);
    assertTrue(codes.contains("[`frill-bench explain REGRESSED`](explain.md)."), codes);
    assertTrue(codes.contains(": `--resume RUN.json.journal`.\n"), codes);
  }

  @Test
  void everyWarningAndExitCodeHasItsSection() {
    for (Warning warning : Warning.values()) {
      assertTrue(pages.get("warnings.md").contains("\n## " + warning.id() + "\n"), warning.id());
    }
    for (ExitCode exit : ExitCode.values()) {
      assertTrue(pages.get("exit-codes.md").contains("\n## " + exit.code() + "\n"), exit.name());
    }
  }
}
