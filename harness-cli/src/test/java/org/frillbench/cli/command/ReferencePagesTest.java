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
    assertTrue(gate.contains("\n- `1`: A regression"), gate);
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
  void everyWarningAndExitCodeHasItsSection() {
    for (Warning warning : Warning.values()) {
      assertTrue(pages.get("warnings.md").contains("\n## " + warning.id() + "\n"), warning.id());
    }
    for (ExitCode exit : ExitCode.values()) {
      assertTrue(pages.get("exit-codes.md").contains("\n## " + exit.code() + "\n"), exit.name());
    }
  }
}
