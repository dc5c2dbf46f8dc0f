package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults of options from a project's file. */
final class ConfigurationTest {

  @TempDir Path folder;

  private Cli.Ended with(String settings, String... command) throws IOException {
    Files.writeString(folder.resolve("our.properties"), settings);
    List<String> arguments = new ArrayList<>(List.of("--config", "our.properties"));
    arguments.addAll(List.of(command));
    return InProcess.run(folder, arguments.toArray(String[]::new));
  }

  private String shown(String settings, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--show-config");
    Cli.Ended ended = with(settings, arguments.toArray(String[]::new));
    assertEquals(0, ended.exit(), ended.err());
    return ended.out().replaceAll(" +", " ");
  }

  private void refused(String sentence, String settings, String... command) throws IOException {
    Cli.Ended ended = with(settings, command);
    assertEquals("frill-bench: " + sentence, ended.complaint(), ended.out());
    assertEquals(2, ended.exit());
    assertTrue(ended.err().endsWith("\nSee: frill-bench help configuration\n"), ended.err());
  }

  @Test
  void optionsHaveTheDefaultsOfTheFileUnlessTheCommandLineGivesThem() throws IOException {
    String settings = "rounds = 5\nthreads=1,2\npush-and-run.rounds = 7\nwide = true\n";
    String shown = shown(settings, "push-and-run", "--threads", "4");
    assertTrue(shown.contains("\n--rounds 7 line 3\n"), shown);
    assertTrue(shown.contains("\n--threads 4 command line\n"), shown);
    assertTrue(shown.contains("\n--seed 1 default\n"), shown);
    assertTrue(shown.contains("\n--cool-down 5m default\n"), shown);
    assertTrue(shown(settings, "sustain", "m.tflite").contains("\n--threads 1,2 line 2\n"));
  }

  @Test
  void wordsInAnArgumentFileTakeTheDefaultsToo() throws IOException {
    Path words = Files.writeString(folder.resolve("words"), "table\nrun.json");
    String shown = shown("wide = true\n", "@" + words);
    assertTrue(shown.contains("\n--wide true line 1\n"), shown);
  }

  @Test
  void folderInPlaceOfAnArgumentFileIsRefused() {
    Cli.Ended ended = InProcess.run(folder, "table", "@" + folder);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(
        ended.complaint().startsWith("frill-bench: cannot read argument file @" + folder + ": "),
        ended.err());
  }

  @Test
  void fileCountsWhereAFlagBeforeTheCommandHasItsValue() throws IOException {
    String shown = shown("rounds = 7\n", "--no-color=true", "push-and-run");
    assertTrue(shown.contains("\n--rounds 7 line 1\n"), shown);
    assertEquals(2, with("no-such = 1\n", "--show-config=true").exit());
  }

  @Test
  void settingsOfARunAreThoseOfTheFile() throws Exception {
    Path model = TinyModel.student(folder.resolve("a.tflite"));
    Cli.Ended ended =
        with(
            "target = host\niterations = 5\nmin-time = 0s\nrounds = 2\nseed = 9\n",
            "push-and-run",
            "--rounds",
            "1",
            "--output",
            "run.json",
            model.toString());
    assertEquals(0, ended.exit(), ended.err());
    Protocol protocol = RunFiles.read(folder.resolve("run.json")).run().plan().protocol();
    assertEquals(9, protocol.seed());
    assertEquals(1, protocol.rounds());
  }

  @Test
  void flagWithAnEqualsSignAndNoValueIsRefused() throws IOException {
    for (String flag : List.of("--json=", "--wide=")) {
      Cli.Ended ended = with("seed = 1", "students", "list", flag);
      assertEquals(2, ended.exit(), ended.out());
      assertEquals(
          "frill-bench: "
              + flag
              + " has no value: leave the equals sign out, or write true or false behind it.",
          ended.complaint());
    }
  }

  @Test
  void versionAndHelpAreAnsweredWhateverTheFileSaysAlsoAsOneWordWithOtherLetters()
      throws IOException {
    for (String letters : List.of("-V", "-qV", "-Vq", "-h", "-qh", "-hq")) {
      Cli.Ended ended = with("format = bogus", "table", letters);
      assertEquals(0, ended.exit(), letters + ended.err());
    }
    assertEquals(0, with("format = bogus", "-qV").exit());
  }

  /** Picocli takes a flag that is given for the opposite of its default. */
  @Test
  void flagThatIsGivenIsSetWhateverTheFileSays() throws IOException {
    for (String value : List.of("true", "false")) {
      String shown = shown("strict = " + value, "compare", "a.json", "b.json", "--strict");
      assertTrue(shown.contains("\n--strict true command line\n"), shown);
    }
    assertTrue(shown("strict = true", "compare", "a", "b").contains("\n--strict true line 1\n"));
  }

  @Test
  void valuesAreNotReplacedByVariables() throws IOException {
    for (String value : List.of("${env:HOME}", "$${sys:user.name}", "a$$b", "${gone}")) {
      String shown = shown("push-and-run.anchor = " + value, "push-and-run");
      assertTrue(shown.contains("\n--anchor " + value + " line 1\n"), shown);
      Cli.Ended ended =
          with("anchor = " + value, "push-and-run", "--target", "host", "--dry-run", "--rounds=1");
      assertTrue(ended.complaint().contains(value), ended.err());
    }
  }

  @Test
  void unknownKeyIsRefusedWithLineAndThoseThatItMayMean() throws IOException {
    refused(
        "our.properties, line 3: there is no option threshhold; did you mean threshold?",
        "# ours\n\nthreshhold = 3%\n",
        "table",
        "run.json");
    refused(
        "our.properties, line 1: there is no option gate.round; did you mean gate.rounds?",
        "gate.round = 3\n",
        "gate",
        "a",
        "b");
    refused(
        "our.properties, line 1: there is no option gaet.rounds; did you mean gate.rounds?",
        "gaet.rounds = 3\n",
        "table",
        "run.json");
    refused("our.properties, line 1: there is no option zzzzzz.", "zzzzzz", "table", "run.json");
  }

  /** The example of the documentation, by each command that it has keys of. */
  @Test
  void documentedFileGoesWithItsCommands() throws IOException {
    String page =
        Files.readString(Path.of("..", "docs", "configuration.md"), StandardCharsets.UTF_8);
    String example = page.substring(page.indexOf("```\n") + 4, page.indexOf("```\n\nA key is"));
    Files.writeString(folder.resolve("a.tflite"), "no model");
    for (String command : List.of("push-and-run", "gate a.tflite")) {
      Cli.Ended ended = with(example, (command + " a.tflite --target host").split(" ", -1));
      assertTrue(ended.complaint().contains("a.tflite"), ended.err());
    }
  }

  @Test
  void flagForJsonYieldsToAFormatThatIsTyped() throws IOException {
    String settings = "json = true";
    assertTrue(with(settings, "students", "list").out().startsWith("{"));
    assertTrue(with(settings, "students", "list", "--format", "csv").out().startsWith("student,"));
  }

  @Test
  void optionBeforeTheCommandIsShownAsTyped() throws IOException {
    Cli.Ended ended = with("quiet = false", "--quiet", "table", "--show-config");
    assertTrue(ended.out().matches("(?s).*\n--quiet +true +command line\n.*"), ended.out());
  }

  @Test
  void markOfTheEncodingBelongsToNoKey() throws IOException {
    assertTrue(shown("\uFEFFseed = 3", "push-and-run").contains("\n--seed 3 line 1\n"));
  }

  @Test
  void keysOfOtherCommandsAreCheckedByShowConfig() throws IOException {
    String settings = "gate.round = 3\n";
    assertEquals(0, with(settings, "students", "list").exit());
    refused(
        "our.properties, line 1: there is no option gate.round; did you mean gate.rounds?",
        settings,
        "--show-config");
  }

  @Test
  void invalidValueIsRefusedWithItsLine() throws IOException {
    refused(
        "our.properties, line 2 (rounds): invalid value for option '--rounds': 'many' is not a"
            + " whole number.",
        "seed = 3\nrounds = many\n",
        "push-and-run");
    refused(
        "our.properties, line 1 (rounds): --rounds must be 1 to 10000.",
        "rounds = 0\n",
        "push-and-run");
  }

  @Test
  void fileThatContradictsItselfIsNamed() throws IOException {
    refused(
        "our.properties, line 1 (serial) and our.properties, line 2 (virtual-device):"
            + " --virtual-device contradicts --serial and --transport-id: it is in this process.",
        "serial = ABC\nvirtual-device = true\n",
        "push-and-run");
  }

  @Test
  void deviceOfTheFileGivesWayToOneThatIsTyped() throws IOException {
    String settings = "serial = ABC\ntarget = host\n";
    String virtual = shown(settings, "push-and-run", "--virtual-device");
    assertTrue(virtual.contains("\n--virtual-device true command line\n"), virtual);
    assertFalse(virtual.contains("ABC") || virtual.contains("host"), virtual);
    String serial = shown("all-devices = true", "push-and-run", "--serial=XYZ");
    assertTrue(serial.contains("\n--all-devices false default\n"), serial);
    for (List<String> host : List.of(List.of("--target", "host"), List.of("--target=host"))) {
      List<String> words = new ArrayList<>(List.of("push-and-run"));
      words.addAll(host);
      String shown = shown("serial = ABC", words.toArray(String[]::new));
      assertFalse(shown.contains("ABC"), shown);
    }
    String device = shown("serial = ABC", "push-and-run", "--target", "device");
    assertTrue(device.contains("\n--serial ABC line 1\n"), device);
    String refusal = shown("serial = ABC", "push-and-run", "--virtual-device=false");
    assertTrue(refusal.contains("\n--serial ABC line 1\n"), refusal);
  }

  @Test
  void jsonThatIsTypedAsFalseIsNone() throws IOException {
    for (String settings : List.of("json = true", "seed = 1")) {
      Cli.Ended text = with(settings, "students", "list", "--json=false");
      assertEquals(0, text.exit(), text.err());
      assertFalse(text.out().startsWith("{"), text.out());
      assertTrue(with(settings, "students", "list", "--json=true").out().startsWith("{"));
    }
    assertEquals(2, with("seed = 1", "students", "list", "--json=perhaps").exit());
  }

  /** Its sentence ends with "or accept it with --accept". */
  @Test
  void optionThatIsARemedyIsNotBlamedOnTheFile() throws Exception {
    SampleRuns.unsettled(folder.resolve("run.json"));
    Cli.Ended ended = with("accept = CONTENDED", "publish", "run.json", "--out", "published");
    assertEquals(6, ended.exit(), ended.err());
    assertTrue(ended.complaint().startsWith("frill-bench: not published: "), ended.err());
    assertTrue(ended.err().contains("\nSee: frill-bench explain "), ended.err());
  }

  @Test
  void filesServersAndRemovalsAreForTheCommandLineAlone() throws IOException {
    for (String key :
        List.of("output", "overwrite", "adb", "input", "uninstall", "svg", "report", "help")) {
      refused(
          "our.properties, line 1: "
              + key
              + " is for the command line alone, as is whatever names a file or a server, or"
              + " removes something.",
          key + " = true",
          "push-and-run");
    }
  }

  @Test
  void fileThatIsNoneOrNotReadableIsRefused() throws IOException {
    refused(
        "our.properties, line 1, sets seed and a later line again.",
        "seed=1\nseed=2",
        "table",
        "x");
    refused(
        "our.properties, line 1, goes on in the next line: a value has one line.",
        "threads = 1,\\\n 2",
        "table",
        "x");
    refused("our.properties, line 1, is no line of a properties file.", "seed=\\u12", "table", "x");
    Files.write(folder.resolve("latin"), "seed = ü".getBytes(StandardCharsets.ISO_8859_1));
    for (String file : List.of("latin", "gone.txt", folder.toString())) {
      Cli.Ended ended = InProcess.run(folder, "table", "--config", file, "run.json");
      assertEquals(2, ended.exit(), ended.err());
      assertTrue(ended.complaint().startsWith("frill-bench: the configuration "), ended.err());
    }
  }

  @Test
  void helpDoesNotDependOnTheFile() throws IOException {
    assertFalse(with("cool-down = 7m", "push-and-run", "--help").out().contains("7m"));
    assertEquals(0, with("no such line", "help", "push-and-run").exit());
    for (String option : List.of("--help", "-h", "--version", "-V")) {
      Cli.Ended ended = with("no such line", "push-and-run", option);
      assertEquals(0, ended.exit(), option + ": " + ended.err());
    }
    assertEquals(0, with("no such line", "--no-config", "students", "list").exit());
  }

  @Test
  void nearestFileUpToTheRootOfTheRepositoryCounts() throws Exception {
    Path root = Files.createDirectories(folder.resolve("outer/root"));
    Path below = Files.createDirectories(root.resolve("a/b"));
    Files.writeString(folder.resolve("outer/frill-bench.properties"), "seed = 1");
    assertEquals("Defaults from: no file", firstLine(below));
    Files.createDirectory(root.resolve(".git"));
    assertEquals("Defaults from: no file", firstLine(below));
    Path ours = Files.writeString(root.resolve("frill-bench.properties"), "seed = 2");
    assertEquals("Defaults from: " + ours.toRealPath(), firstLine(below));
    Path nearest = Files.writeString(root.resolve("a/frill-bench.properties"), "seed = 3");
    assertEquals("Defaults from: " + nearest.toRealPath(), firstLine(below));
  }

  private static String firstLine(Path place) throws Exception {
    Cli.Ended ended = new Cli(place).run("--show-config");
    assertEquals(0, ended.exit(), ended.err());
    return ended.out().lines().findFirst().orElseThrow();
  }
}
