package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that a journal has, where a file gives options their defaults. */
final class RecordedWordsTest {

  @TempDir Path folder;

  private static List<String> recorded(String... words) {
    CommandLine line = FrillBench.commandLine(NeededCommands.only(CommandName.PUSH_AND_RUN));
    line.setDefaultValueProvider(new Configuration(line.getCommand(), List.of(words)));
    line.parseArgs(words);
    return Configuration.words(line.getSubcommands().get("push-and-run").getCommandSpec());
  }

  @Test
  void commandHasTheValuesOfTheFileAndMindsNoneLater() throws IOException {
    String file = folder.resolve("our.properties").toString();
    Files.writeString(Path.of(file), "rounds = 2\nwide = true\nquick = false\nseed = 3\n");
    assertEquals(
        List.of(
            "--config", file, "push-and-run", "--no-config", "--rounds=2", "--wide", "--seed", "4"),
        recorded("--config", file, "push-and-run", "--seed", "4"));
  }

  @Test
  void commandWithoutAFileIsRecordedAsItWasGiven() {
    assertEquals(
        List.of("push-and-run", "--no-config", "--seed", "4"),
        recorded("push-and-run", "--no-config", "--seed", "4"));
  }
}
