package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Machines as continuous integration has them: no home, no account, no UTF-8. */
final class EnvironmentTest {

  private static final String[] SHORT =
      "--target host --rounds 1 --iterations 5 --min-time 0s --output run.json".split(" ", -1);

  @TempDir Path folder;

  private void measures(Cli cli) throws Exception {
    List<String> command = new ArrayList<>(List.of("push-and-run"));
    command.addAll(List.of(SHORT));
    Cli.Ended ended = cli.run(command.toArray(String[]::new));
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(2, RunFiles.read(folder.resolve("run.json")).measurements().size());
  }

  /** With a home folder in which nothing can be made, unless a test has made another one. */
  private Cli withoutHome() throws IOException {
    Path home = folder.resolve("home");
    if (!Files.exists(home)) {
      Files.writeString(home, "no folder");
    }
    return new Cli(folder)
        .with("HOME", home.toString())
        .with("XDG_CACHE_HOME", "relative/is/ignored")
        .with("XDG_STATE_HOME", "");
  }

  /** What takes the place of a home folder. */
  private Path substitute() throws IOException {
    return folder.resolve(
        "frill-bench-home-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void runWorksWithAHomeThatCannotBeWritten() throws Exception {
    measures(withoutHome());
    assertEquals(
        PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(substitute()));
    assertTrue(Files.isDirectory(substitute().resolve(".cache/frill-bench")));
    assertTrue(Files.isDirectory(substitute().resolve(".javacpp/cache")));
  }

  /** As where {@code HOME} is the folder for temporary files. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void homeThatEverybodyMayWriteIsLeftAlone() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setAttribute(home, "unix:mode", 01777);
    measures(withoutHome());
    try (Stream<Path> made = Files.list(home)) {
      assertEquals(0, made.count());
    }
    assertTrue(Files.isDirectory(substitute().resolve(".javacpp/cache")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void cacheInWhichOthersMayWriteIsLeftAlone() throws Exception {
    Path cache = Files.createDirectories(folder.resolve("cache/frill-bench"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    measures(new Cli(folder).with("XDG_CACHE_HOME", cache.getParent().toString()));
    try (Stream<Path> made = Files.list(cache)) {
      assertEquals(0, made.count());
    }
  }

  /** Whoever can write there could have its library loaded. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void folderThatOthersMayWriteTakesThePlaceOfNoHome() throws Exception {
    Files.createDirectory(substitute());
    Files.setPosixFilePermissions(substitute(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Cli.Ended ended = withoutHome().run("push-and-run", "--target", "host");
    assertEquals(7, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("cannot make FRILL in "), ended.err());
    try (Stream<Path> made = Files.list(substitute())) {
      assertEquals(0, made.count());
    }
  }

  /** The JVM's home folder of a user whom the system does not know. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void runWorksForAUserWithoutAccount() throws Exception {
    measures(
        new Cli(folder)
            .with("HOME", "")
            .with("XDG_CACHE_HOME", "")
            .with("XDG_STATE_HOME", "")
            .with("JAVA_TOOL_OPTIONS", "-Duser.home=? -Duser.name=?"));
    assertFalse(Files.exists(folder.resolve("?")));
    assertTrue(Files.isDirectory(substitute().resolve(".javacpp/cache")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "LC_ALL changes nothing there")
  void textIsAsciiWhereTheLocaleIs() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String whole = new Cli(folder).run("table", "run.json", "--wide").out();
    Cli plain = new Cli(folder).with("LC_ALL", "C");
    Cli.Ended table = plain.run("table", "run.json", "--wide");
    assertEquals(whole.replace('×', 'x').replace('µ', 'u'), table.out());
    for (String topic : List.of("statistics", "environment", "configuration", "push-and-run")) {
      String text = plain.run("help", topic).out();
      assertTrue(text.length() > 1000 && text.matches("[\\n -~]*"), text);
    }
  }

  /** On Windows a console has another charset than the system, and the streams may differ. */
  @Test
  void eachStreamIsWrittenInTheCharsetOfItsConsole() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String[] command = {"table", "run.json", "--wide"};
    String whole = new Cli(folder).run(command).out();
    Cli out = new Cli(folder).option("-Dsun.stdout.encoding=US-ASCII");
    assertEquals(whole.replace('×', 'x').replace('µ', 'u'), out.run(command).out());
    Cli err = new Cli(folder).option("-Dsun.stderr.encoding=US-ASCII");
    assertEquals(whole, err.run(command).out());
    String complaint = err.run("table", "na\u00efve.json").err();
    assertTrue(complaint.contains("na\\u{EF}ve.json"), complaint);
  }

  @Test
  void outputForProgramsIsUtf8InEveryLocale() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    for (String format : List.of("json", "csv", "markdown")) {
      String[] command = {"table", "run.json", "--format", format};
      assertEquals(
          new Cli(folder).run(command).out(),
          new Cli(folder).with("LC_ALL", "C").run(command).out(),
          format);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "LC_ALL changes nothing there")
  void otherCharactersAreShownByTheirCodePoints() throws Exception {
    Cli.Ended ended = new Cli(folder).with("LC_ALL", "C").run("table", "na\u00efve\u2026.json");
    assertEquals(2, ended.exit());
    assertTrue(ended.err().matches("[\\n -~]*"), ended.err());
  }

  @Test
  void eventsForProgramsAreJsonInEveryLocale() throws Exception {
    Cli.Ended ended =
        new Cli(folder).with("LC_ALL", "C").run("table", "na\u00efve.json", "--progress", "json");
    assertEquals(2, ended.exit());
    assertEquals(3, ProgressCommandTest.events(ended.err()).size(), ended.err());
  }

  /** As the launcher starts the JVM where the locale has ASCII alone. */
  @Test
  void lineThatIsRedrawnFitsATerminalOfAscii() throws Exception {
    Cli.Ended ended =
        new Cli(folder)
            .with("JAVA_TOOL_OPTIONS", "-Dfrillbench.ascii=true -Dfrillbench.terminal=true")
            .with("COLUMNS", "60")
            .run("students", "generate", "--out=models", "--size=tiny", "--width=0.5");
    assertEquals(0, ended.exit(), ended.err());
    String[] drawn = ended.err().split("[\\r\\n]+\u001b\\[2K", -1);
    assertTrue(drawn.length > 2, ended.err());
    for (int i = 1; i < drawn.length; i++) {
      assertTrue(drawn[i].length() < 60, drawn[i]);
    }
  }

  @Test
  void everyVariableThatIsReadIsInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "environment.md"), StandardCharsets.UTF_8);
    Set<String> read = new TreeSet<>();
    Pattern pattern =
        Pattern.compile(
            "(?:Environment\\.get|environment\\.getOrDefault|\\bof(?=\\(\"XDG_))"
                + "\\(\\s*\"([A-Z_]{4,})\"");
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          read.add(matcher.group(1));
        }
      }
    }
    assertTrue(read.contains("NO_COLOR") && read.contains("XDG_CACHE_HOME"), read.toString());
    // Windows sets its own.
    read.removeAll(Set.of("COMPUTERNAME", "LOCALAPPDATA"));
    for (String variable : read) {
      assertTrue(page.contains("`" + variable + "`"), variable);
    }
  }
}
