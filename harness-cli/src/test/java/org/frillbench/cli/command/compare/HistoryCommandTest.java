package org.frillbench.cli.command.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class HistoryCommandTest {

  @Test
  void pageIsTitledByItsFolderAndThatOfTheRootByItsPath() {
    assertEquals("History of runs", HistoryCommand.titleOf(Path.of("/results/runs")));
    assertEquals("History of /", HistoryCommand.titleOf(Path.of("/")));
  }
}
