package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run in which a process of the run is killed or interrupted loses nothing and is completed. */
@Tag("slow")
@Timeout(180)
final class ProcessFaultsTest {

  @TempDir Path folder;

  static Stream<Cell> cells() {
    return Matrix.cells(Fault.KILLED_HARNESS, Fault.KILLED_AGENT, Fault.CTRL_C_TWICE);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void runIsCompletedAfter(Cell cell) throws Exception {
    assumeTrue(ProcessHold.isPossible(), "no Linux with gcc");
    FaultyRun.verify(cell, folder);
  }
}
