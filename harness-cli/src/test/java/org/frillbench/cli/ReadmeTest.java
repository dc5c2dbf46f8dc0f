package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands that need no phone, in order and in one folder, print what it shows. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class ReadmeTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String PROMPT = "$ ./frill-bench ";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");

  /** Those that measure on a phone, or look for one, unless they say otherwise. */
  private static final Set<String> FOR_A_PHONE = Set.of("push-and-run", "gate", "doctor");

  /** What a machine's noise adds to an output, or takes from it. */
  private static final Pattern OF_NOISE =
      Pattern.compile("((frill-bench: )?(NOT-SETTLED|CONTENDED)\\b|More: |Note:|Warnings:).*");

  /** The two students that the README compares. */
  private static final List<String> STUDENTS =
      List.of(
          "al=1.0,ap=True,bd=2048,cop=True,ms=large,qat=False",
          "al=1.25,ap=True,bd=2048,cop=True,ms=large,qat=False");

  @TempDir Path folder;

  /**
   * A command with the lines that are shown below it.
   *
   * @param output not empty lines; "…" stands for any number of others
   */
  private record Shown(List<String> words, List<String> output) {

    boolean needsPhone() {
      return FOR_A_PHONE.contains(words.get(0))
          && !words.contains("--virtual-device")
          && !words.contains("host");
    }
  }

  private static List<Shown> commands() throws IOException {
    List<Shown> commands = new ArrayList<>();
    for (String block :
        BLOCK
            .matcher(Files.readString(PROJECT.resolve("README.md")))
            .results()
            .map(match -> match.group(1))
            .toList()) {
      List<String> output = new ArrayList<>();
      for (String line : block.split("\n", -1)) {
        if (line.startsWith(PROMPT)) {
          output = new ArrayList<>();
          commands.add(new Shown(List.of(line.substring(PROMPT.length()).split(" ", -1)), output));
        } else if (!line.isBlank() && !line.equals("…")) {
          output.add(line);
        }
      }
    }
    return commands;
  }

  /**
   * What is the same in every run: whole sentences and a table's columns without their numbers,
   * students without their names, and columns of tails and warnings, which a busy machine changes,
   * as it changes the unit; of any other line its first word.
   */
  private static String shape(String line) {
    String plain =
        line.strip()
            .replaceAll("\\bal=[^ :]+", "student")
            .replaceAll("\\d[\\d.,:TZ-]*", "#")
            .replaceAll(" +", " ");
    if (plain.startsWith("candidate ")) {
      return plain.replace(" µs", " ms").replaceAll(" (p#|warnings)( ms)?", "");
    }
    return plain.matches("[A-Z][^;]*[.:]") ? plain : plain.split(" ", 2)[0];
  }

  @BeforeEach
  void makeTheFilesThatItNames() throws Exception {
    Files.createSymbolicLink(folder.resolve("fixtures"), PROJECT.resolve("fixtures"));
    for (int i = 0; i < STUDENTS.size(); i++) {
      Cli.Ended made =
          new Cli(folder).run("students", "generate", "--out", "made", "--name", STUDENTS.get(i));
      assertEquals(0, made.exit(), made.err());
      Files.move(
          folder.resolve("made").resolve(STUDENTS.get(i) + ".tflite"),
          folder.resolve("student-v" + (i + 1) + ".tflite"),
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Test
  void everyCommandWithoutAPhonePrintsLinesOfTheShapeShown() throws Exception {
    List<Shown> commands = commands().stream().filter(each -> !each.needsPhone()).toList();
    assertTrue(commands.size() >= 5, commands.toString());
    for (Shown command : commands) {
      Cli.Ended ended = new Cli(folder).run(command.words().toArray(String[]::new));
      Set<String> printed =
          Stream.of(ended.out(), ended.err())
              .flatMap(String::lines)
              .map(ReadmeTest::shape)
              .collect(Collectors.toSet());
      List<String> missing =
          command.output().stream()
              .filter(line -> !OF_NOISE.matcher(line.strip()).matches())
              .filter(line -> !printed.contains(shape(line)))
              .toList();
      assertEquals(List.of(), missing, command.words() + ":\n" + ended.out() + ended.err());
    }
  }
}
