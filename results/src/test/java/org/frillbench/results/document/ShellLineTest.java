package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;

final class ShellLineTest {

  /** What a shell makes of the words of {@code line}, each on a line of its own. */
  private static List<String> words(String line) throws Exception {
    String script =
        "frill_bench() { for word; do printf '%s\\0' \"$word\"; done; }\n"
            + line.replaceFirst("^frill-bench", "frill_bench");
    Process shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    shell.getOutputStream().close();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), printed);
    List<String> words = new ArrayList<>(List.of(printed.split("\0", -1)));
    words.remove(words.size() - 1);
    return words;
  }

  @Test
  @DisabledOnOs(value = WINDOWS, disabledReason = "the lines are for a POSIX shell")
  void shellTakesALineApartIntoTheWordsItWasMadeOf() throws Exception {
    List<String> words =
        List.of(
            "gate",
            "plain-1.0_x.tflite",
            "",
            "two words",
            "it's",
            "\"quoted\"",
            "$HOME `id` $(id) \\ !! * ? [a] {b} ~ # ; & | < >",
            "-x.tflite",
            "two\nlines",
            "-two\nlines 100% it's \\n",
            "ends\n",
            "\ttab\u001b[2J\u202e\u00e9\ud83d\ude00",
            "caf\u00e9");
    String line = ShellLine.of(words);
    assertEquals(words, words(line), line);
  }

  @Test
  void lineShowsEveryCharacterOfAName() {
    String line = ShellLine.of(List.of("table", "a\nb\u202e'%.json"));
    assertEquals("frill-bench table \"$(printf 'a\\012b\\342\\200\\256\\047\\045.json')\"", line);
    assertEquals(line, ControlCharacters.of(line));
  }

  @Test
  void lineNamesNoEarlierLineOfAShellInATerminal() {
    String line = ShellLine.of(List.of("table", "a\nb!c.json"));
    assertEquals("frill-bench table \"$(printf 'a\\012b\\041c.json')\"", line);
  }

  @Test
  void fileIsNeitherAnOptionNorAListOfArguments() {
    assertEquals("./-x.json", ShellLine.file("-x.json"));
    assertEquals("./@x.json", ShellLine.file("@x.json"));
    assertEquals(Path.of("a", "-x").toString(), ShellLine.file(Path.of("a", "-x").toString()));
    assertEquals(List.of("--anchor=-x"), ShellLine.option("--anchor", "-x"));
    assertEquals(List.of("--anchor", "x"), ShellLine.option("--anchor", "x"));
  }
}
