package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;
import org.frillbench.cli.InProcess;
import org.frillbench.cli.Programs;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages of all commands. */
final class ManPagesTest {

  @TempDir Path folder;
  private Path pages;

  @BeforeEach
  void write() {
    pages = folder.resolve("man1");
    Cli.Ended ended = new InProcess(folder).run("man-pages", "--out", "man1");
    assertEquals(0, ended.exit(), ended.err());
  }

  private static NavigableMap<String, CommandLine> commands() {
    NavigableMap<String, CommandLine> commands = new TreeMap<>();
    add(FrillBench.commandLine(), commands);
    return commands;
  }

  private static void add(CommandLine line, Map<String, CommandLine> commands) {
    if (!line.getCommandSpec().usageMessage().hidden()) {
      commands.put(line.getCommandSpec().qualifiedName("-") + ".1", line);
      line.getSubcommands().values().forEach(each -> add(each, commands));
    }
  }

  @Test
  void everyCommandHasAPage() throws IOException {
    try (Stream<Path> files = Files.list(pages)) {
      Set<String> written =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(commands().navigableKeySet(), written);
    }
  }

  @Test
  void pageHasTheOptionsExitCodesAndExamplesOfItsHelp() throws IOException {
    for (var command : commands().entrySet()) {
      String page = Files.readString(pages.resolve(command.getKey())).replace("\\-", "-");
      String joined = page.replace(" \\e\n    ", " ");
      CommandLine line = command.getValue();
      for (OptionSpec option : line.getCommandSpec().options()) {
        assertTrue(page.contains("\\fB" + option.longestName() + "\\fR"), option.longestName());
      }
      for (ExitCode exit : HelpText.exitCodes(line.getCommandSpec())) {
        assertTrue(page.contains("\n.TP\n\\fB" + exit.code() + "\\fR\n"), page);
      }
      for (String example : line.getCommandSpec().usageMessage().footer()) {
        if (example.startsWith("  frill-bench ")) {
          String first = String.format(example).strip().split("[\"'~]", 2)[0];
          assertTrue(joined.contains("\n.nf\n" + first), page);
        }
      }
    }
  }

  @Test
  void pageOfTheTopListsCommandsAndVariables() throws IOException {
    String page = Files.readString(pages.resolve("frill-bench.1"));
    assertTrue(page.contains("\n.TP\n\\fBpush\\-and\\-run\\fR\n"), page);
    assertTrue(page.contains("\n.TP\n\\fBANDROID_SERIAL\\fR\n"), page);
    assertTrue(page.contains("\n.TP\n\\fBNO_COLOR\\fR\n"), page);
  }

  /** Nothing is left of the markup of the documentation, and nothing that a page cannot show. */
  @Test
  void pagesAreAsciiAndOfOneLineLength() throws IOException {
    for (String name : commands().keySet()) {
      for (String line : Files.readAllLines(pages.resolve(name))) {
        assertTrue(line.matches("[ -~]*"), line);
        assertTrue(!line.contains("](") && !line.contains("${"), line);
      }
    }
  }

  /** A reader of 80 columns indents them by 11 and keeps 2 free at the end. */
  @Test
  void examplesFitTheLinesOfAReader() throws IOException {
    int examples = 0;
    for (String name : commands().keySet()) {
      Matcher typed =
          Pattern.compile("\n\\.nf\n(.*?)\n\\.fi\n", Pattern.DOTALL)
              .matcher(Files.readString(pages.resolve(name)));
      for (; typed.find(); examples++) {
        for (String line : typed.group(1).replaceAll("\\\\(?:\\(..|.)", "x").split("\n", -1)) {
          assertTrue(line.length() <= 67, name + ": " + line);
        }
      }
    }
    assertTrue(examples >= commands().size(), examples + " examples");
  }

  @Test
  @EnabledIf("hasGroff")
  void groffHasNoWarning() throws Exception {
    assertEquals("", said("groff", "-man", "-Tascii", "-ww", "-z"));
  }

  @Test
  @EnabledIf("hasMandoc")
  void mandocHasNoWarning() throws Exception {
    // A build outside of a repository knows no date.
    assertEquals(
        "",
        said("mandoc", "-T", "lint", "-W", "warning")
            .lines()
            .filter(line -> !line.contains("missing date"))
            .collect(Collectors.joining("\n")));
  }

  private String said(String... command) throws Exception {
    List<String> whole = new ArrayList<>(List.of(command));
    commands().keySet().forEach(page -> whole.add(pages.resolve(page).toString()));
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  static boolean hasGroff() {
    return Programs.isThere("groff");
  }

  static boolean hasMandoc() {
    return Programs.isThere("mandoc");
  }
}
