package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MatrixTest {

  private static final Path DOCUMENT = Path.of("../docs/faults.md");

  @Test
  void documentHasTheTableOfTheTests() throws Exception {
    String document = Files.readString(DOCUMENT);
    assertTrue(
        document.contains(Matrix.table()),
        "docs/faults.md must have this table:\n" + Matrix.table());
  }

  @Test
  void everyCellThatCanBeIsInATest() {
    List<Cell> all = Matrix.cells(Fault.values()).toList();
    List<Cell> tested =
        Stream.of(
                ProcessFaultsTest.cells(),
                DeviceFaultsTest.cells(),
                MachineFaultsTest.cells(),
                ServerFaultsTest.cells())
            .flatMap(cells -> cells)
            .toList();
    assertEquals(all.size(), tested.size());
    assertEquals(Set.copyOf(all), Set.copyOf(tested));
    assertEquals(
        EnumSet.allOf(Stage.class),
        all.stream()
            .map(Cell::stage)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class))));
    assertEquals(
        Arrays.stream(Fault.values()).collect(Collectors.toSet()),
        all.stream().map(Cell::fault).collect(Collectors.toSet()));
  }
}
