package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start of the command costs. */
@Tag("slow")
final class StartTest {

  /** A JVM that prints its own version loads about 450. */
  private static final int CLASSES_OF_VERSION = 800;

  @TempDir Path folder;

  private List<String> classesOf(String... arguments) throws Exception {
    Cli.Ended ended =
        new Cli(folder)
            .with("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=classes.log")
            .run(arguments);
    assertEquals(0, ended.exit(), ended.err());
    return Files.readAllLines(folder.resolve("classes.log"));
  }

  private static boolean any(List<String> classes, String name) {
    return classes.stream().anyMatch(line -> line.contains(" " + name));
  }

  @Test
  void versionLoadsNoCommandAndFewClasses() throws Exception {
    List<String> classes = classesOf("--version");
    assertTrue(any(classes, "org.frillbench.cli.command.FrillBench "));
    for (String absent :
        List.of(
            "org.frillbench.cli.command.options.TrialOptions",
            "org.frillbench.cli.command.compare",
            "org.frillbench.cli.command.publish",
            "picocli.CommandLine ",
            "com.google.gson")) {
      assertFalse(any(classes, absent), absent);
    }
    assertTrue(classes.size() < CLASSES_OF_VERSION, "classes: " + classes.size());
  }

  @Test
  void versionIsTheSameLineAloneAndAmongOtherWords() throws Exception {
    Cli cli = new Cli(folder);
    Cli.Ended alone = cli.run("--version");
    assertEquals(0, alone.exit(), alone.err());
    assertEquals(cli.run("--no-color", "--version").out(), alone.out());
    assertEquals(cli.run("-V").out(), alone.out());
  }

  @Test
  void noLibraryIsOpenedInASearchForGroovy() throws Exception {
    Cli.Ended ended =
        new Cli(folder)
            .with("JAVA_TOOL_OPTIONS", "-Xlog:exceptions=info:file=exceptions.log")
            .run("students", "list");
    assertEquals(0, ended.exit(), ended.err());
    String thrown = Files.readString(folder.resolve("exceptions.log"));
    assertFalse(thrown.contains("ClassNotFoundException"), thrown);
  }

  @Test
  void commandLoadsNoneOfTheOtherCommands() throws Exception {
    List<String> classes = classesOf("students", "list");
    assertTrue(any(classes, "org.frillbench.cli.command.models.StudentsList "));
    assertFalse(any(classes, "org.frillbench.cli.command.publish"));
    assertFalse(any(classes, "org.frillbench.cli.command.measure"));
  }
}
