package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says wrongly is noticed. */
@EnabledOnOs(OS.LINUX)
final class DisagreementTest {

  @TempDir static Path shared;

  private static final String STUDENT = "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=True";

  private static Workplace place;

  @BeforeAll
  static void openPlace() throws IOException {
    place = new Workplace(shared.resolve("work"), Map.of());
  }

  @AfterAll
  static void closePlace() {
    place.close();
  }

  /** The command lines that disagree with a document of {@code text}. */
  private static List<String> lines(String text) throws Exception {
    return found(text).stream().map(Disagreement::line).toList();
  }

  private static List<Disagreement> found(String text) throws Exception {
    Path file = Files.writeString(shared.resolve("document.md"), text);
    return Disagreement.of(Document.read(file).commands(), place);
  }

  private static String block(String... lines) {
    return "```\n" + String.join("\n", lines) + "\n```\n";
  }

  @Test
  void commandsThatDoAndPrintWhatIsShownAgree() throws Exception {
    String text =
        "First `frill-bench students list`.\n"
            + block(
                "$ frill-bench students generate --name " + STUDENT + " --out made # a comment",
                "7 of 9 file in made.",
                "",
                "$ frill-bench inspect made",
                "…",
                "size         123 bytes",
                "…",
                "$ frill-bench --version | head -n 1",
                "frill-bench 9.9.9")
            + block("frill-bench inspect made/*.tflite", "# a comment");
    assertEquals(List.of(), found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frill-bench explain NO-SUCH-WARNING",
        "frill-bench inspect nobody-made-it.tflite",
        "frill-bench explain NOT-SETTLED --no-such-option",
        "frill-bench no-such-command",
        "frill-bench explain NO-SUCH-WARNING | head -n 1; exit 3",
        "cat nobody-made-it.json",
      })
  void commandThatFailsIsNoticedAndThoseAroundItAgree(String line) throws Exception {
    String good = "frill-bench explain NOT-SETTLED";
    assertEquals(List.of(line), lines(block("$ " + good, "$ " + line, "$ " + good)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sizes        5 files, 4.4 MiB",
        "Wrote 5 file, 4.4 MiB.",
        "Wrote 5 files:",
        "candidate    size, MiB  trials",
      })
  void commandThatPrintsAnotherLineThanShownIsNoticed(String shown) throws Exception {
    List<Disagreement> found =
        found(
            block(
                "$ printf 'size 5\\ncandidate  size, MiB\\nWrote 5 files, 4 MiB.\\n' >&2",
                "size         7 files",
                shown,
                "Wrote 12 files, 44.25 MiB.",
                "$ frill-bench --version"));
    assertEquals(1, found.size());
    assertEquals(List.of(shown), found.get(0).missing());
    assertEquals(0, found.get(0).ended().exit());
  }
}
